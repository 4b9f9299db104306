package org.zhiqing.server.request.letter;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.rules.deadline.LedgerLine;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.printing.PdfPages;
import org.zhiqing.server.printing.PrintFonts;

/** Prints the account of a due day (期限台账) as evidence. */
@Component
public class LedgerPrinting {

    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm 16mm; font-family: %1$s;
                    @bottom-center { content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页'; font-family: %1$s; font-size: 9pt; } }
            body { font-family: %1$s; font-size: 10pt; line-height: 15pt; margin: 0; }
            h1 { font-size: 16pt; line-height: 26pt; font-weight: normal; text-align: center; margin: 0 0 8pt 0; }
            p { margin: 0 0 4pt 0; }
            table { width: 100%%; border-collapse: collapse; margin-top: 8pt; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #555; padding: 2pt 4pt; text-align: left; vertical-align: top; font-weight: normal; }
            th { background: #eee; }
            tr { page-break-inside: avoid; }
            .event td { background: #f5f0dc; }
            """;

    private final PrintFonts fonts;

    LedgerPrinting(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Returns the ledger as a PDF below its facts.
     *
     * @throws Refusal {@code request.character-not-printable}, naming the characters
     */
    public synchronized byte[] pdf(String organ, String title, List<String> facts, DeadlineLedger ledger) {
        List<String> missing = fonts.missing(organ + title + String.join("", facts));
        if (!missing.isEmpty()) {
            throw new Refusal("request.character-not-printable", missing);
        }
        StringBuilder body = new StringBuilder("<h1>")
                .append(PdfPages.escaped(organ))
                .append("<br/>")
                .append(PdfPages.escaped(title))
                .append("</h1>");
        facts.forEach(fact -> body.append("<p>").append(PdfPages.escaped(fact)).append("</p>"));
        body.append(
                "<table><thead><tr><th>日期</th><th>星期</th><th>情况</th><th>累计工作日</th><th>说明</th><th>依据</th></tr></thead><tbody>");
        ledger.lines().forEach(line -> body.append(row(line)));
        return PdfPages.of(fonts, title, STYLE, body.append("</tbody></table>").toString());
    }

    private static String row(LedgerLine line) {
        String notice = line.kind().isEvent() || line.notice() == null ? "" : "；" + line.notice();
        return (line.kind().isEvent() ? "<tr class=\"event\">" : "<tr>")
                + cell(line.on().toString())
                + cell(line.on().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA))
                + cell(line.label())
                + cell(line.kind().isCounted() ? String.valueOf(line.count()) : "")
                + cell(line.text())
                + cell(line.rule().text() + notice)
                + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + PdfPages.escaped(text) + "</td>";
    }
}
