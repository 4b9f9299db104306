package org.zhiqing.server.request.letter;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.printing.PdfPages;
import org.zhiqing.server.printing.PrintFonts;

/** Prints letters as files. */
@Component
public class LetterPrinting {

    private static final String STYLE =
            """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm; font-family: %1$s;
                    @bottom-center { content: '— ' counter(page) ' —'; font-family: %1$s; font-size: 12pt; } }
            body { font-family: %1$s; font-size: 16pt; line-height: 28pt; margin: 0; }
            h1 { font-size: 22pt; line-height: 34pt; font-weight: normal; text-align: center; margin: 0; }
            .number { text-align: center; margin: 14pt 0 28pt 0; }
            p { margin: 0; text-align: justify; }
            .text { text-indent: 32pt; white-space: pre-wrap; }
            table { width: 100%%; border-collapse: collapse; margin: 8pt 0; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #000; padding: 2pt 4pt; font-size: 12pt; line-height: 18pt; font-weight: normal;
                     text-align: left; vertical-align: top; }
            tr { page-break-inside: avoid; }
            .attachments { margin-top: 28pt; }
            .signature { margin-top: 56pt; text-align: right; padding-right: 32pt; page-break-inside: avoid; }
            """;

    private final PrintFonts fonts;

    LetterPrinting(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Returns quietly if every character can be printed.
     *
     * @throws Refusal {@code request.character-not-printable}, naming the characters
     */
    public void requirePrintable(Letter letter) {
        List<String> missing = fonts.missing(letter.allText());
        if (!missing.isEmpty()) {
            throw new Refusal("request.character-not-printable", missing);
        }
    }

    /** Returns the letter as a Word document. */
    public byte[] docx(Letter letter) {
        return LetterDocx.of(letter);
    }

    /**
     * Returns the letter as a PDF with the used characters embedded.
     *
     * @throws Refusal {@code request.character-not-printable}
     */
    public synchronized byte[] pdf(Letter letter) {
        requirePrintable(letter);
        return PdfPages.of(fonts, letter.title(), STYLE, body(letter));
    }

    private static String body(Letter letter) {
        StringBuilder html = new StringBuilder()
                .append(tag("h1", "", letter.organ()))
                .append(tag("h1", "", letter.title()))
                .append(tag("p", "number", letter.number()))
                .append(tag("p", "", letter.addressee() + "："));
        for (int i = 0; i < letter.paragraphs().size(); i++) {
            html.append(tag("p", "text", letter.paragraphs().get(i)));
            LetterTable table = letter.table();
            html.append(table != null && letter.tableAfter(i) ? html(table) : "");
        }
        List<String> attachments = letter.numberedAttachments();
        for (int i = 0; i < attachments.size(); i++) {
            String text = (i == 0 ? "附件：" : "　　　") + attachments.get(i);
            html.append(tag("p", i == 0 ? "text attachments" : "text", text));
        }
        return html.append("<div class=\"signature\">")
                .append(tag("div", "", letter.organ()))
                .append(tag("div", "", letter.date()))
                .append("</div>")
                .toString();
    }

    /** Returns a table as HTML. */
    static String html(LetterTable table) {
        StringBuilder html = new StringBuilder("<table>");
        List<List<String>> lines = table.lines();
        for (int i = 0; i < lines.size(); i++) {
            html.append(i == 0 && !table.head().isEmpty() ? "<thead><tr>" : "<tr>");
            for (int j = 0; j < lines.get(i).size(); j++) {
                html.append(
                        tag(table.names(i, j) ? "th" : "td", "", lines.get(i).get(j)));
            }
            html.append(i == 0 && !table.head().isEmpty() ? "</tr></thead>" : "</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String tag(String name, String style, String text) {
        String attribute = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return "<" + name + attribute + ">" + PdfPages.escaped(text) + "</" + name + ">";
    }
}
