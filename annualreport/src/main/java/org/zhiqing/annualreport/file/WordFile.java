package org.zhiqing.annualreport.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/**
 * A Word document (DOCX). The main part is read as a stream: content controls, text boxes, tracked insertions and nested
 * tables are in it as they stand; deleted and hidden text is left out. A cell merged downwards comes once, in its first row.
 */
final class WordFile {

    private static final int DEEPEST = 400;

    private static final class OpenTable {
        private final FragmentSink.Table sink;
        private List<List<String>> row = new ArrayList<>();
        private List<String> cell = new ArrayList<>();
        private boolean continued;

        private OpenTable(FragmentSink.Table sink) {
            this.sink = sink;
        }
    }

    private final FragmentSink sink;
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private boolean runHidden;
    private boolean inText;

    private WordFile(FragmentSink sink) {
        this.sink = sink;
    }

    static List<Fragment> fragments(byte[] file, FileLimits limits) {
        Packed packed =
                Packed.open(file, name -> name.equals("_rels/.rels") || name.startsWith("word/document"), limits);
        byte[] main = packed.parts().entrySet().stream()
                .filter(part -> part.getKey().startsWith("word/document")
                        && part.getKey().endsWith(".xml"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new UnreadableReportException("Word文件里没有正文，文件可能已经损坏。请用Word或者WPS打开后另存再试。"));
        FragmentSink sink = new FragmentSink(limits);
        try {
            new WordFile(sink).read(Packed.xml(main));
        } catch (XMLStreamException e) {
            throw new UnreadableReportException("Word文件的正文已经损坏，读不下去。请用Word或者WPS打开后另存再试。", e);
        }
        return sink.fragments();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        int skippedFrom = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new UnreadableReportException("Word文件的层次太深，不像年度报告，没有继续读取。");
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
            } else if (inText && skippedFrom == 0 && xml.isCharacters()) {
                append(xml.getText());
            }
        }
    }

    /** Alternatives for old programs, deleted text, and what is not text. */
    private static boolean skipped(String name) {
        return switch (name) {
            case "Fallback",
                    "del",
                    "moveFrom",
                    "instrText",
                    "delText",
                    "pict",
                    "footnoteReference",
                    "tblPrChange",
                    "trPrChange",
                    "tcPrChange",
                    "rPrChange",
                    "pPrChange" -> true;
            default -> false;
        };
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tbl" -> beginTable();
            case "tr" -> withTable(table -> table.row = new ArrayList<>());
            case "tc" ->
                withTable(table -> {
                    table.cell = new ArrayList<>();
                    table.continued = false;
                });
            case "vMerge", "hMerge" -> {
                String value = value(xml);
                withTable(table -> table.continued |= value.isEmpty() || value.equals("continue"));
            }
            case "p" -> paragraphs.push(new StringBuilder());
            case "r" -> runHidden = false;
            case "vanish" -> runHidden = !"0".equals(value(xml)) && !"false".equals(value(xml));
            case "tab", "br", "cr" -> append(" ");
            case "noBreakHyphen" -> append("-");
            case "t" -> inText = true;
            default -> {}
        }
    }

    private void append(String words) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null && !runHidden) {
            paragraph.append(words);
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" ->
                withTable(table -> {
                    if (!table.continued) {
                        table.row.add(table.cell);
                    }
                });
            case "tr" -> withTable(table -> table.sink.row(table.row));
            case "tbl" -> {
                if (!tables.isEmpty()) {
                    tables.pop();
                }
            }
            default -> {}
        }
    }

    /** What stands in a cell before a nested table is text of the page, not of a cell. */
    private void beginTable() {
        OpenTable outer = tables.peek();
        if (outer != null) {
            outer.cell.forEach(sink::paragraph);
            outer.cell = new ArrayList<>();
        }
        tables.push(new OpenTable(sink.table()));
    }

    private void endParagraph() {
        if (paragraphs.isEmpty()) {
            return;
        }
        String text = paragraphs.pop().toString();
        OpenTable table = tables.peek();
        if (table == null) {
            sink.paragraph(text);
        } else {
            table.cell.add(text);
        }
    }

    private void withTable(Consumer<OpenTable> act) {
        OpenTable table = tables.peek();
        if (table != null) {
            act.accept(table);
        }
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
