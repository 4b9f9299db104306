package org.zhiqing.annualreport.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/**
 * An ODT or ODS document. A covered cell is not a cell; repeated ones are, within what a table of the form can have. A number
 * in a workbook is taken as stored, not as a narrow column shows it.
 */
final class OpenDocumentFile extends MarkupText {

    private static final Set<String> PARTS = Set.of("mimetype", "content.xml", "META-INF/manifest.xml");
    private static final Set<String> NUMBERS = Set.of("float", "currency");

    /** More than a table of the form can have: such blank cells are the rest of the sheet. */
    private static final int MOST_REPEATED = 30;

    private final boolean workbook;
    private final Set<String> left = new HashSet<>();
    private final Deque<Boolean> spans = new ArrayDeque<>();
    private String style = "";

    private OpenDocumentFile(FragmentSink sink, boolean workbook) {
        super(sink);
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

    @Override
    boolean skipped(String name) {
        return switch (name) {
            case "tracked-changes", "annotation", "note", "covered-table-cell", "ruby-text" -> true;
            default -> false;
        };
    }

    @Override
    void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> style = attribute(xml, "name");
            case "text-properties" -> textProperties(xml);
            case "span" -> spans.push(left.contains(attribute(xml, "style-name")));
            case "table" -> beginTable();
            case "table-row" -> withTable(OpenTable::beginRow);
            case "table-cell" -> {
                withTable(OpenTable::beginCell);
                withTable(table -> table.times(repeated(xml)));
                withTable(table -> table.stored(stored(xml)));
            }
            case "p", "h" -> beginParagraph();
            case "tab", "s", "line-break" -> append(" ");
            default -> {}
        }
    }

    @Override
    void characters(String text) {
        if (!spans.contains(true)) {
            append(text);
        }
    }

    /** Spans that are struck out or stand above the line, as the numbers of footnotes do, are left out. */
    private void textProperties(XMLStreamReader xml) {
        String through = attribute(xml, "text-line-through-style");
        boolean struck = !through.isEmpty() && !through.equals("none");
        if (struck || attribute(xml, "text-position").startsWith("super")) {
            left.add(style);
        }
    }

    @Override
    void end(String name) {
        switch (name) {
            case "span" -> spans.poll();
            case "p", "h" -> endParagraph();
            case "table-cell" -> withTable(table -> table.endCell(MOST_REPEATED));
            case "table-row" -> withTable(OpenTable::endRow);
            case "table" -> endTable();
            default -> {}
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
}
