package org.zhiqing.annualreport.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes files that mean harm. */
public final class HostileFiles {

    private static final int MEGABYTES = 220;
    private static final String LAUGHS = laughs();
    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private HostileFiles() {}

    /** Ten entities of ten of the one before: 10^9 characters from one reference. */
    private static String laughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"9999999999\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY a").append(i).append(" \"");
            xml.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return xml + "]>";
    }

    public static byte[] bomb(String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zeros(zip);
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream out) throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        for (int i = 0; i < MEGABYTES; i++) {
            out.write(zeros);
        }
    }

    private static Map<String, String> workbook() {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String rels =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"";
        String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + sheet + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                        + sheet
                        + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", rels + office + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                rels + office + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        return parts;
    }

    public static byte[] workbookBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : workbook().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zeros(zip);
        }
        return bytes.toByteArray();
    }

    public static byte[] workbookEntities() {
        Map<String, String> parts = workbook();
        parts.put("xl/worksheets/sheet1.xml", LAUGHS + "<worksheet>&a9;</worksheet>");
        return SampleFiles.zip(parts);
    }

    /** A packed file of which the part is XML with entities that multiply. */
    public static byte[] entities(String part) {
        return SampleFiles.zip(
                Map.of(
                        part,
                        LAUGHS
                                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"));
    }

    public static byte[] deepDocx() {
        return SampleFiles.zip(Map.of(
                "word/document.xml",
                "<w:document xmlns:w=\"w\"><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(100_000)
                        + "</w:tc></w:tr></w:tbl>".repeat(100_000) + "</w:body></w:document>"));
    }

    public static byte[] deepOdt() {
        String table = "<table:table><table:table-row><table:table-cell>";
        String end = "</table:table-cell></table:table-row></table:table>";
        return SampleFiles.zip(
                Map.of("content.xml", "<o xmlns:table=\"t\">" + table.repeat(100_000) + end.repeat(100_000) + "</o>"));
    }

    public static byte[] pagesPdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    /** A report whose fonts do not say which letter a shape is. */
    public static byte[] unmappedPdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(ConvertedFiles.bytes("b-2019-many.html-pdf.pdf"))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    page.getResources()
                            .getCOSObject()
                            .getCOSDictionary(COSName.FONT)
                            .getCOSDictionary(name)
                            .removeItem(COSName.TO_UNICODE);
                }
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    public static byte[] lockedDocx() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem whole = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(whole)) {
                out.write(ConvertedFiles.bytes("b-2019-many.html-docx.docx"));
            }
            whole.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    public static byte[] lockedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue(1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    public static byte[] lockedOdt() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", "0123456789abcdef");
        parts.put(
                "META-INF/manifest.xml",
                "<m xmlns:manifest=\"m\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></m>");
        return SampleFiles.zip(parts);
    }
}
