package org.zhiqing.annualreport.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/** An ODT document. A covered cell is not a cell; repeated ones are, within what a table of the form can have. */
final class OpenDocumentFile {

    private static final int DEEPEST = 400;
    private static final int MOST_REPEATED = 30;

    private static final class OpenTable {
        private final FragmentSink.Table sink;
        private List<List<String>> row = new ArrayList<>();
        private List<String> cell = new ArrayList<>();
        private int repeated = 1;

        private OpenTable(FragmentSink.Table sink) {
            this.sink = sink;
        }
    }

    private final FragmentSink sink;
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    private OpenDocumentFile(FragmentSink sink) {
        this.sink = sink;
    }

    static List<Fragment> fragments(byte[] file, FileLimits limits) {
        Packed packed =
                Packed.open(file, name -> name.equals("content.xml") || name.equals("META-INF/manifest.xml"), limits);
        refuseEncrypted(packed);
        byte[] content = packed.part("content.xml")
                .orElseThrow(() -> new UnreadableReportException("ODT文件里没有正文，文件可能已经损坏。请重新取得文件。"));
        FragmentSink sink = new FragmentSink(limits);
        try {
            new OpenDocumentFile(sink).read(Packed.xml(content));
        } catch (XMLStreamException e) {
            throw new UnreadableReportException("ODT文件的正文已经损坏，读不下去。请重新取得文件。", e);
        }
        return sink.fragments();
    }

    private static void refuseEncrypted(Packed packed) {
        boolean encrypted = packed.part("META-INF/manifest.xml")
                .map(manifest -> new String(manifest, StandardCharsets.UTF_8).contains("encryption-data"))
                .orElse(false);
        if (encrypted) {
            throw new UnreadableReportException("文件设有密码，不能读取。请去掉密码后再试。");
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        int skippedFrom = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new UnreadableReportException("ODT文件的层次太深，不像年度报告，没有继续读取。");
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
                append(xml.getText());
            }
        }
    }

    private static boolean skipped(String name) {
        return switch (name) {
            case "tracked-changes", "annotation", "note", "covered-table-cell", "automatic-styles", "ruby-text" -> true;
            default -> false;
        };
    }

    private void start(XMLStreamReader xml) {
        OpenTable table = tables.peek();
        switch (xml.getLocalName()) {
            case "table" -> beginTable();
            case "table-row" -> {
                if (table != null) {
                    table.row = new ArrayList<>();
                }
            }
            case "table-cell" -> {
                if (table != null) {
                    table.cell = new ArrayList<>();
                    table.repeated = repeated(xml);
                }
            }
            case "p", "h" -> paragraphs.push(new StringBuilder());
            case "tab", "s", "line-break" -> append(" ");
            default -> {}
        }
    }

    private void end(String name) {
        OpenTable table = tables.peek();
        switch (name) {
            case "p", "h" -> endParagraph();
            case "table-cell" -> {
                if (table != null) {
                    for (int i = 0; i < table.repeated; i++) {
                        table.row.add(table.cell);
                    }
                }
            }
            case "table-row" -> {
                if (table != null) {
                    table.sink.row(table.row);
                }
            }
            case "table" -> {
                if (table != null) {
                    tables.pop();
                }
            }
            default -> {}
        }
    }

    private void beginTable() {
        OpenTable outer = tables.peek();
        if (outer != null) {
            outer.cell.forEach(sink::paragraph);
            outer.cell = new ArrayList<>();
        }
        tables.push(new OpenTable(sink.table()));
    }

    private void append(String words) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(words);
        }
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

    private static int repeated(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("number-columns-repeated")) {
                try {
                    return Math.min(MOST_REPEATED, Math.max(1, Integer.parseInt(xml.getAttributeValue(i))));
                } catch (NumberFormatException notACount) {
                    return 1;
                }
            }
        }
        return 1;
    }
}
