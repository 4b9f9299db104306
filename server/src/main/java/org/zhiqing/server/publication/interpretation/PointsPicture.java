package org.zhiqing.server.publication.interpretation;

import java.util.List;
import org.zhiqing.server.printing.PagePicture;
import org.zhiqing.server.printing.PdfPages;
import org.zhiqing.server.printing.PrintFonts;

/** The points of an interpretation as one picture (图解): a card for each, below each other, for a phone as for a wall. */
final class PointsPicture {

    private static final String STYLE =
            """
            @page { size: 150mm 1200mm; margin: 0; }
            body { font-family: %1$s; margin: 0; color: #1a1f29; background: #e9f0f9; }
            .head { background: #0b4ea2; color: #ffffff; padding: 11mm 9mm 9mm 9mm; }
            .mark { font-size: 12pt; letter-spacing: 2pt; margin: 0 0 3mm 0; }
            h1 { font-size: 24pt; line-height: 33pt; font-weight: normal; margin: 0; }
            .card { margin: 6mm 9mm 0 9mm; background: #ffffff; padding: 5mm; }
            table { width: 100%%; border-collapse: collapse; }
            td { vertical-align: top; padding: 0; }
            td.number { width: 14mm; color: #0b4ea2; font-size: 26pt; line-height: 28pt; }
            h2 { font-size: 16pt; line-height: 23pt; font-weight: normal; color: #0b4ea2; margin: 0 0 2mm 0; }
            p { font-size: 13pt; line-height: 21pt; margin: 0 0 1.5mm 0; }
            .foot { font-size: 11pt; line-height: 17pt; color: #465061; margin: 7mm 9mm 9mm 9mm; }
            """;

    private PointsPicture() {}

    /**
     * Returns the picture.
     *
     * @param foot what stands below: who says it
     * @return PNG; empty bytes if the points do not fit on one picture
     */
    static byte[] of(PrintFonts fonts, String title, List<Point> points, String foot) {
        StringBuilder body = new StringBuilder("<div class=\"head\"><p class=\"mark\">图　解</p><h1>")
                .append(PdfPages.escaped(title))
                .append("</h1></div>");
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            body.append("<div class=\"card\"><table><tr><td class=\"number\">")
                    .append(i + 1)
                    .append("</td><td><h2>")
                    .append(PdfPages.escaped(point.heading()))
                    .append("</h2>");
            point.lines()
                    .forEach(line ->
                            body.append("<p>").append(PdfPages.escaped(line)).append("</p>"));
            body.append("</td></tr></table></div>");
        }
        body.append("<p class=\"foot\">").append(PdfPages.escaped(foot)).append("</p>");
        return PagePicture.of(PdfPages.of(fonts, title, STYLE, body.toString()));
    }
}
