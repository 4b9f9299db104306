package org.zhiqing.annualreport.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.zhiqing.annualreport.Samples;

/** A sample written as text with tabs, put into other kinds of files: lines as paragraphs, lines with tabs as rows. */
public final class SampleFiles {

    private static final String ODF = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";
    private static final double LINE = 6;

    private SampleFiles() {}

    /** Blocks of the sample: one cell for a paragraph, several for a row; rows one after the other make a table. */
    private static List<List<String>> blocks(String sample) {
        return Samples.text(sample)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static List<List<List<String>>> runs(String sample) {
        List<List<List<String>>> runs = new ArrayList<>();
        boolean inTable = false;
        for (List<String> block : blocks(sample)) {
            boolean row = block.size() > 1;
            if (!row || !inTable) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(block);
            inTable = row;
        }
        return runs;
    }

    static String html(String sample) {
        StringBuilder html = new StringBuilder();
        for (List<List<String>> run : runs(sample)) {
            if (run.get(0).size() == 1) {
                html.append("<p>").append(run.get(0).get(0)).append("</p>\n");
                continue;
            }
            html.append("<table>");
            for (List<String> row : run) {
                html.append("<tr>");
                row.forEach(cell -> html.append("<td><p><span>").append(cell).append("</span></p></td>"));
                html.append("</tr>");
            }
            html.append("</table>\n");
        }
        return html.toString();
    }

    static byte[] docx(String sample) {
        try (XWPFDocument document = new XWPFDocument()) {
            for (List<List<String>> run : runs(sample)) {
                if (run.get(0).size() == 1) {
                    document.createParagraph().createRun().setText(run.get(0).get(0));
                    continue;
                }
                int width = run.stream().mapToInt(List::size).max().orElse(1);
                XWPFTable table = document.createTable(run.size(), width);
                for (int r = 0; r < run.size(); r++) {
                    for (int c = 0; c < run.get(r).size(); c++) {
                        table.getRow(r).getCell(c).setText(run.get(r).get(c));
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xlsx(String sample) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("报告");
            List<List<String>> blocks = blocks(sample);
            for (int r = 0; r < blocks.size(); r++) {
                XSSFRow row = sheet.createRow(r);
                for (int c = 0; c < blocks.get(r).size(); c++) {
                    String cell = blocks.get(r).get(c);
                    if (cell.matches("\\d+(\\.\\d+)?")) {
                        row.createCell(c).setCellValue(Double.parseDouble(cell));
                    } else {
                        row.createCell(c).setCellValue(cell);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] odt(String sample) {
        StringBuilder xml = new StringBuilder("<office:document-content " + ODF + "><office:body><office:text>");
        for (List<List<String>> run : runs(sample)) {
            if (run.get(0).size() == 1) {
                xml.append("<text:p>").append(run.get(0).get(0)).append("</text:p>");
                continue;
            }
            xml.append("<table:table>");
            for (List<String> row : run) {
                xml.append("<table:table-row>");
                row.forEach(cell ->
                        xml.append("<table:table-cell><text:p>").append(cell).append("</text:p></table:table-cell>"));
                xml.append("</table:table-row>");
            }
            xml.append("</table:table>");
        }
        xml.append("</office:text></office:body></office:document-content>");
        return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", xml.toString()));
    }

    /** One long page; every cell between lines. */
    static byte[] ofd(String sample) {
        StringBuilder page = new StringBuilder();
        double y = 10;
        for (List<String> block : blocks(sample)) {
            double width = 200.0 / block.size();
            for (int c = 0; c < block.size(); c++) {
                double x = 5 + c * width;
                if (block.size() > 1) {
                    page.append(box(x, y, width));
                }
                if (!block.get(c).isEmpty()) {
                    page.append(words(
                            block.get(c),
                            x + 1,
                            y,
                            Math.min(3, (width - 2) / block.get(c).length())));
                }
            }
            y += LINE;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "OFD.xml",
                "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        parts.put(
                "Doc_0/Document.xml",
                "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 "
                        + (y + 20)
                        + "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>");
        parts.put(
                "Doc_0/Pages/Page_0/Content.xml",
                "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>" + page
                        + "</ofd:Layer></ofd:Content></ofd:Page>");
        return zip(parts);
    }

    private static String box(double x, double y, double width) {
        return "<ofd:PathObject Boundary=\"" + x + " " + y + " " + width + " " + LINE
                + "\"><ofd:AbbreviatedData>M 0 0 L " + width + " 0 L " + width + " " + LINE + " L 0 " + LINE
                + " C</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static String words(String text, double x, double y, double size) {
        return "<ofd:TextObject Boundary=\"" + x + " " + y + " 200 6\" Size=\"" + size
                + "\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g " + (text.length() - 1) + " " + size + "\">" + text
                + "</ofd:TextCode></ofd:TextObject>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
