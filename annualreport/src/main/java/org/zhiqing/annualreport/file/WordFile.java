package org.zhiqing.annualreport.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/**
 * A Word document (DOCX). The main part is read as a stream: content controls, text boxes, tracked insertions and nested
 * tables are in it as they stand; deleted and hidden text is left out. A cell merged downwards comes once, in its first row.
 */
final class WordFile extends MarkupText {

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private boolean runHidden;
    private boolean inText;

    private WordFile(FragmentSink sink) {
        super(sink);
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

    /** Alternatives for old programs, deleted text, and what is not text. */
    @Override
    boolean skipped(String name) {
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

    @Override
    void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tbl" -> beginTable();
            case "tr" -> withTable(OpenTable::beginRow);
            case "tc" -> withTable(OpenTable::beginCell);
            case "vMerge", "hMerge" -> {
                String value = attribute(xml, "val");
                if (value.isEmpty() || value.equals("continue")) {
                    withTable(table -> table.times(0));
                }
            }
            case "p" -> beginParagraph();
            case "r" -> runHidden = false;
            case "vanish", "strike", "dstrike" -> runHidden |= !OFF.contains(attribute(xml, "val"));
            case "vertAlign" -> runHidden |= attribute(xml, "val").equals("superscript");
            case "tab", "br", "cr" -> words(" ");
            case "noBreakHyphen" -> words("-");
            case "t" -> inText = true;
            default -> {}
        }
    }

    @Override
    void characters(String text) {
        if (inText) {
            words(text);
        }
    }

    private void words(String words) {
        if (!runHidden) {
            append(words);
        }
    }

    @Override
    void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> withTable(OpenTable::endCell);
            case "tr" -> withTable(OpenTable::endRow);
            case "tbl" -> endTable();
            default -> {}
        }
    }
}
