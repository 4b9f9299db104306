package org.zhiqing.server.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as offices hand them in, good and bad, made by the libraries that write them. */
public final class HandedIn {

    private HandedIn() {}

    public static byte[] pdf(String latinText) {
        return pdf(latinText, null);
    }

    static byte[] pdfWithPassword() {
        var policy = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        return pdf("secret", policy);
    }

    private static byte[] pdf(String text, @org.jspecify.annotations.Nullable StandardProtectionPolicy policy) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
                if (policy != null) {
                    document.protect(policy);
                }
                document.save(out);
            }
        });
    }

    public static byte[] docx(String text) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    public static byte[] xlsx(String text) {
        return workbook(new XSSFWorkbook(), text);
    }

    static byte[] xls(String text) {
        return workbook(new HSSFWorkbook(), text);
    }

    private static byte[] workbook(Workbook workbook, String text) {
        return bytes(out -> {
            try (workbook) {
                workbook.createSheet().createRow(0).createCell(0).setCellValue(text);
                workbook.write(out);
            }
        });
    }

    public static byte[] ofd(String text) {
        return zip(
                "OFD.xml",
                "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>",
                "Doc_0/Pages/Page_0/Content.xml",
                "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:TextObject><ofd:TextCode>" + text
                        + "</ofd:TextCode></ofd:TextObject></ofd:Content></ofd:Page>");
    }

    static byte[] zip(String... namesAndTexts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < namesAndTexts.length; i += 2) {
                    zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                    zip.write(namesAndTexts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        });
    }

    /** A Word document whose main part unpacks to {@code megabytes} of the same letter. */
    static byte[] bomb(int megabytes) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                byte[] megabyte = new byte[1024 * 1024];
                java.util.Arrays.fill(megabyte, (byte) 'a');
                for (int i = 0; i < megabytes; i++) {
                    zip.write(megabyte);
                }
            }
        });
    }

    public static byte[] png(int width, int height) {
        return bytes(
                out -> ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out));
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
