package org.zhiqing.annualreport.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/**
 * An ODT or ODS document. A covered cell is not a cell; repeated ones are, within what a table of the form can have. A number
 * in a workbook is taken as stored, not as a narrow column shows it.
 */
final class OpenDocumentFile {

    private static final Set<String> PARTS = Set.of("mimetype", "content.xml", "META-INF/manifest.xml");
    private static final Set<String> NUMBERS = Set.of("float", "currency");
    private static final int DEEPEST = 400;
    private static final int MOST_REPEATED = 30;

    private static final class OpenTable {
        private final FragmentSink.Table sink;
        private List<List<String>> row = new ArrayList<>();
        private List<String> cell = new ArrayList<>();
        private int repeated = 1;
        private String stored = "";

        private OpenTable(FragmentSink.Table sink) {
            this.sink = sink;
        }
    }

    private final FragmentSink sink;
    private final boolean workbook;
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    private OpenDocumentFile(FragmentSink sink, boolean workbook) {
        this.sink = sink;
        this.workbook = workbook;
    }

    static List<Fragment> fragments(byte[] file, FileLimits limits) {
        Packed packed = Packed.open(file, PARTS::contains, limits);
        refuseEncrypted(packed);
        byte[] content = packed.part("content.xml")
                .orElseThrow(() -> new UnreadableReportException("ODT文件里没有正文，文件可能已经损坏。请重新取得文件。"));
        boolean workbook = packed.part("mimetype")
                .map(type -> new String(type, StandardCharsets.UTF_8).contains("spreadsheet"))
                .orElse(false);
        FragmentSink sink = new FragmentSink(limits);
        try {
            new OpenDocumentFile(sink, workbook).read(Packed.xml(content));
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
                    table.stored = stored(xml);
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
                    endCell(table);
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

    /** Blank cells beyond what a table of the form can have are the rest of the sheet. */
    private void endCell(OpenTable table) {
        if (workbook && table.repeated > MOST_REPEATED && table.cell.isEmpty()) {
            return;
        }
        List<String> words = table.stored.isEmpty() ? table.cell : List.of(table.stored);
        for (int i = 0; i < Math.min(MOST_REPEATED, table.repeated); i++) {
            table.row.add(words);
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

    private String stored(XMLStreamReader xml) {
        String value = attribute(xml, "value");
        return workbook && NUMBERS.contains(attribute(xml, "value-type")) ? value : "";
    }

    private static int repeated(XMLStreamReader xml) {
        try {
            return Math.max(1, Integer.parseInt(attribute(xml, "number-columns-repeated")));
        } catch (NumberFormatException notACount) {
            return 1;
        }
    }

    /** Returns an attribute by its name without prefix, empty when there is none. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
