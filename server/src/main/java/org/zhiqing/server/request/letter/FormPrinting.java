package org.zhiqing.server.request.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.printing.PdfPages;
import org.zhiqing.server.printing.PrintFonts;

/** Prints forms to be filled in or filed, which carry no number of their own (表单). */
@Component
public class FormPrinting {

    private static final String STYLE =
            """
            @page { size: A4; margin: 25mm 22mm; font-family: %1$s; }
            body { font-family: %1$s; font-size: 12pt; line-height: 20pt; margin: 0; }
            h1 { font-size: 20pt; line-height: 32pt; font-weight: normal; text-align: center; margin: 0 0 8pt 0; }
            p { margin: 0 0 4pt 0; }
            table { width: 100%%; border-collapse: collapse; margin: 8pt 0; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #000; padding: 6pt; text-align: left; vertical-align: top; font-weight: normal; }
            th { width: 18%%; }
            tr { page-break-inside: avoid; }
            """;

    private final PrintFonts fonts;

    FormPrinting(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * A form.
     *
     * @param lead what stands above the table; may be empty
     * @param notes what stands below it; may be empty
     */
    public record Form(String organ, String title, List<String> lead, LetterTable table, List<String> notes) {

        public Form {
            lead = List.copyOf(lead);
            notes = List.copyOf(notes);
        }

        private String allText() {
            return organ
                    + title
                    + String.join("", lead)
                    + String.join("", notes)
                    + table.lines().stream().flatMap(List::stream).collect(Collectors.joining());
        }
    }

    /**
     * Returns a form as a PDF.
     *
     * @throws Refusal {@code request.character-not-printable}, naming the characters
     */
    public synchronized byte[] pdf(Form form) {
        List<String> missing = fonts.missing(form.allText());
        if (!missing.isEmpty()) {
            throw new Refusal("request.character-not-printable", missing);
        }
        String body = "<h1>" + PdfPages.escaped(form.organ()) + "<br/>" + PdfPages.escaped(form.title()) + "</h1>"
                + paragraphs(form.lead()) + LetterPrinting.html(form.table()) + paragraphs(form.notes());
        return PdfPages.of(fonts, form.title(), STYLE, body);
    }

    private static String paragraphs(List<String> texts) {
        return texts.stream()
                .map(text -> "<p>" + PdfPages.escaped(text) + "</p>")
                .collect(Collectors.joining());
    }
}
