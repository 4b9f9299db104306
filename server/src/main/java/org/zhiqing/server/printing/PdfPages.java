package org.zhiqing.server.printing;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.web.util.HtmlUtils;

/** A page of HTML as a PDF with the used characters embedded. */
public final class PdfPages {

    private PdfPages() {}

    /**
     * Renders one page. The fonts are for one at a time: whoever comes meanwhile waits.
     *
     * @param style CSS in which {@code %1$s} stands for the font families
     * @param body well-formed, with every text escaped
     */
    public static byte[] of(PrintFonts fonts, String title, String style, String body) {
        synchronized (fonts) {
            return rendered(fonts, title, style, body);
        }
    }

    private static byte[] rendered(PrintFonts fonts, String title, String style, String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            for (Map.Entry<String, TrueTypeFont> font : fonts.families().entrySet()) {
                PDFont embedded = PDType0Font.load(document, font.getValue(), true);
                builder.useFont(new PDFontSupplier(embedded), font.getKey());
            }
            builder.withHtmlContent(html(fonts, title, style, body), null);
            builder.withProducer("知情");
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String html(PrintFonts fonts, String title, String style, String body) {
        String families = fonts.families().keySet().stream()
                .map(family -> "'" + family.replace("'", "") + "'")
                .collect(Collectors.joining(", "));
        return "<html lang=\"zh-CN\"><head><title>" + escaped(title) + "</title><style>" + style.formatted(families)
                + "</style></head><body>" + body + "</body></html>";
    }

    /** Returns text as it stands in HTML. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }
}
