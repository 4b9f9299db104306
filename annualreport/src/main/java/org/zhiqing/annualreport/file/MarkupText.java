package org.zhiqing.annualreport.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.UnreadableReportException;

/** The text of a word processor's XML, read as a stream: paragraphs, and tables also within tables. */
abstract class MarkupText {

    private static final int DEEPEST = 400;

    /** A table that has begun and not ended. */
    static final class OpenTable {
        private final FragmentSink.Table sink;
        private List<List<String>> row = new ArrayList<>();
        private List<String> cell = new ArrayList<>();
        private int times = 1;
        private String stored = "";

        private OpenTable(FragmentSink.Table sink) {
            this.sink = sink;
        }

        void beginRow() {
            row = new ArrayList<>();
        }

        void endRow() {
            sink.row(row);
        }

        void beginCell() {
            cell = new ArrayList<>();
            times = 1;
            stored = "";
        }

        /** The cell counts so many times; 0 for one that only continues another. */
        void times(int count) {
            times = count;
        }

        /** What the cell holds, where that may differ from what it shows; empty where it does not. */
        void stored(String value) {
            stored = value;
        }

        void endCell() {
            List<String> words = stored.isEmpty() ? cell : List.of(stored);
            for (int i = 0; i < times; i++) {
                row.add(words);
            }
        }

        /** As {@link #endCell}; an empty cell that counts more often than {@code most} does not count at all. */
        void endCell(int most) {
            times = times > most && cell.isEmpty() ? 0 : Math.min(most, times);
            endCell();
        }
    }

    private final FragmentSink sink;
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    MarkupText(FragmentSink sink) {
        this.sink = sink;
    }

    /** Returns whether nothing within the element is text of the report. */
    abstract boolean skipped(String name);

    abstract void start(XMLStreamReader xml);

    abstract void end(String name);

    /** Takes in characters, of which only some may be text. */
    abstract void characters(String text);

    /** @throws UnreadableReportException if elements are nested too deeply */
    final void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        int skippedFrom = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new UnreadableReportException("文件的层次太深，不像年度报告，没有继续读取。请打开后另存再试。");
                }
                if (skippedFrom == 0 && skipped(xml.getLocalName())) {
                    skippedFrom = depth;
                } else if (skippedFrom == 0) {
                    start(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (skippedFrom == 0) {
                    end(xml.getLocalName());
                } else if (skippedFrom == depth) {
                    skippedFrom = 0;
                }
                depth--;
            } else if (skippedFrom == 0 && xml.isCharacters()) {
                characters(xml.getText());
            }
        }
    }

    /** What stands in a cell before a nested table is text of the page, not of a cell. */
    final void beginTable() {
        OpenTable outer = tables.peek();
        if (outer != null) {
            outer.cell.forEach(sink::paragraph);
            outer.beginCell();
        }
        tables.push(new OpenTable(sink.table()));
    }

    final void endTable() {
        tables.poll();
    }

    final void withTable(Consumer<OpenTable> act) {
        OpenTable table = tables.peek();
        if (table != null) {
            act.accept(table);
        }
    }

    final void beginParagraph() {
        paragraphs.push(new StringBuilder());
    }

    final void append(String words) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(words);
        }
    }

    final void endParagraph() {
        @Nullable StringBuilder paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        OpenTable table = tables.peek();
        if (table == null) {
            sink.paragraph(paragraph.toString());
        } else {
            table.cell.add(paragraph.toString());
        }
    }

    /** Returns an attribute by its name without prefix, empty when there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
