package org.zhiqing.server.publication.intake;

import java.util.Base64;

/** Writes a {@link Specimen} as Word or WPS puts it on the clipboard (HTML), with the junk that goes with it. */
final class PastedSpecimen {

    private final boolean wps;
    private final StringBuilder html = new StringBuilder();
    private int list;
    private int number;
    private boolean inList;

    private PastedSpecimen(boolean wps) {
        this.wps = wps;
    }

    static String of(Specimen specimen, boolean wps) {
        PastedSpecimen writer = new PastedSpecimen(wps);
        writer.html.append(
                """
                <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
                xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
                <meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
                <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
                <style><!-- @font-face {font-family:仿宋;} p.MsoNormal {margin:0cm;mso-pagination:none;} --></style></head>
                <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
                """);
        specimen.blocks().forEach(writer::block);
        return writer.html.append("<!--EndFragment--></body></html>").toString();
    }

    private void block(Specimen.Block block) {
        inList = inList && block instanceof Specimen.Item;
        if (block instanceof Specimen.Heading heading) {
            String name = "h" + heading.level();
            html.append("<").append(name).append(" style='text-indent:0cm;mso-char-indent-count:0'>");
            html.append(text(heading.text()))
                    .append("<o:p></o:p></")
                    .append(name)
                    .append(">\n");
        } else if (block instanceof Specimen.Paragraph paragraph) {
            String align = paragraph.align().isEmpty() ? "" : " align=" + paragraph.align();
            html.append("<p class=MsoNormal")
                    .append(align)
                    .append(" style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt'>");
            html.append("　　").append(text(paragraph.text())).append("<span lang=EN-US><o:p></o:p></span></p>\n");
        } else if (block instanceof Specimen.Item item) {
            item(item);
        } else if (block instanceof Specimen.Picture picture) {
            html.append(
                    "<p class=MsoNormal><span lang=EN-US style='mso-no-proof:yes'><!--[if gte vml 1]><v:shape><v:imagedata src=\"file:///C:/a.png\"/></v:shape><![endif]--><![if !vml]><img width=60 height=40 src=\"data:image/png;base64,");
            html.append(Base64.getEncoder().encodeToString(Specimen.png()))
                    .append("\" alt=\"")
                    .append(picture.words());
            html.append("\" v:shapes=\"图片_x0020_1\"><![endif]></span></p>\n");
        } else if (block instanceof Specimen.Table table) {
            table(table);
        }
    }

    /** Two runs; Word goes on in the next line of the source between Chinese characters, never inside a number. */
    private String text(String text) {
        int cut = text.length() / 2;
        String line = text.matches("\\d+") ? "" : "\n";
        return "<span style='font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>" + text.substring(0, cut)
                + line + "</span><span lang=EN-US style='font-size:16.0pt'></span><font face=\"仿宋\">"
                + text.substring(cut)
                + "</font>";
    }

    private void item(Specimen.Item item) {
        if (!inList) {
            list++;
            number = 0;
            inList = true;
        }
        number += item.level() == 0 ? 1 : 0;
        String sign = item.ordered() ? (item.level() == 0 ? number + "." : "1)") : (wps ? "●" : "·");
        html.append("<p class=").append(wps ? "MsoNormal" : "MsoListParagraph");
        html.append(" style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l")
                .append(list)
                .append(" level")
                .append(item.level() + 1);
        html.append(" lfo")
                .append(list)
                .append("'><![if !supportLists]><span lang=EN-US style='font-family:")
                .append(item.ordered() ? "宋体" : wps ? "Wingdings" : "Symbol");
        html.append(";mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>")
                .append(sign);
        html.append("<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>");
        html.append(text(item.text())).append("<o:p></o:p></p>\n");
    }

    private void table(Specimen.Table table) {
        html.append(
                "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 width=553 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n");
        if (wps) {
            html.append("<colgroup>")
                    .append("<col width=110 style='width:83pt'>".repeat(table.columns()))
                    .append("</colgroup>");
        }
        for (int r = 0; r < table.rows().size(); r++) {
            html.append(" <tr style='mso-yfti-irow:").append(r).append("'>\n");
            for (Specimen.Cell cell : table.rows().get(r)) {
                html.append("  <td width=138").append(cell.columns() > 1 ? " colspan=" + cell.columns() : "");
                html.append(cell.rows() > 1 ? " rowspan=" + cell.rows() : "");
                html.append(
                        " valign=top style='width:103.7pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  <p class=MsoNormal align=center style='text-align:center'>");
                html.append(text(cell.text())).append("<o:p></o:p></p>\n  </td>\n");
            }
            html.append(" </tr>\n");
        }
        html.append(" <![if !supportMisalignedColumns]><tr height=0></tr><![endif]></table>\n");
    }
}
