package org.zhiqing.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.zhiqing.server.screening.HitKind;
import org.zhiqing.server.screening.Labelled.Sentence;
import org.zhiqing.server.screening.Labelled;
import org.zhiqing.server.screening.ScreenedText;
import org.zhiqing.server.screening.Screening;

/**
 * Recall and precision of the screening on a labelled set of files: one sentence in each, at one of the places where a file
 * of the type can hold words; read and looked through as an attachment is. Prints both by kind and by place, and each miss.
 * {@code [EACH]}
 */
public final class LabelledFiles {

    private interface Writing {
        void write(Path file, String words) throws IOException;
    }

    private record Place(String label, FileType type, Writing writing) {}

    private static final List<Place> PLACES = List.of(
            new Place("TXT 正文", FileType.TXT, LabelledFiles::text),
            new Place("DOCX 正文", FileType.DOCX, (file, words) -> letter(file, words, "body")),
            new Place("DOCX 分成几段的字", FileType.DOCX, (file, words) -> letter(file, words, "runs")),
            new Place("DOCX 表格", FileType.DOCX, (file, words) -> letter(file, words, "table")),
            new Place("DOCX 页眉", FileType.DOCX, (file, words) -> letter(file, words, "header")),
            new Place("DOCX 批注", FileType.DOCX, (file, words) -> letter(file, words, "comment")),
            new Place("DOCX 修订插入", FileType.DOCX, (file, words) -> letter(file, words, "ins")),
            new Place("DOCX 修订删除", FileType.DOCX, (file, words) -> letter(file, words, "del")),
            new Place("DOCX 文本框", FileType.DOCX, (file, words) -> letter(file, words, "box")),
            new Place("DOCX 属性", FileType.DOCX, (file, words) -> letter(file, words, "property")),
            new Place("XLSX 单元格", FileType.XLSX, (file, words) -> sheet(file, words, "cell")),
            new Place("XLSX 公式结果", FileType.XLSX, (file, words) -> sheet(file, words, "formula")),
            new Place("XLSX 隐藏工作表", FileType.XLSX, (file, words) -> sheet(file, words, "hidden")),
            new Place("XLSX 深度隐藏工作表", FileType.XLSX, (file, words) -> sheet(file, words, "veryHidden")),
            new Place("XLSX 隐藏列", FileType.XLSX, (file, words) -> sheet(file, words, "column")),
            new Place("XLSX 批注", FileType.XLSX, (file, words) -> sheet(file, words, "comment")),
            new Place("XLSX 页眉", FileType.XLSX, (file, words) -> sheet(file, words, "header")),
            new Place("XLSX 属性", FileType.XLSX, (file, words) -> sheet(file, words, "property")),
            new Place("PDF 文字", FileType.PDF, LabelledFiles::page),
            new Place("PDF 属性", FileType.PDF, LabelledFiles::properties));

    /** Found, missed, found wrongly. */
    private static final class Count {
        private int found;
        private int missed;
        private int wrong;

        @Override
        public String toString() {
            return "%,6d 处，召回 %.4f，精确 %.4f".formatted(
                    found + missed,
                    (double) found / Math.max(1, found + missed),
                    (double) found / Math.max(1, found + wrong));
        }
    }

    private final Map<String, Count> byPlace = new LinkedHashMap<>();
    private final Map<HitKind, Count> byKind = new TreeMap<>();
    private final Map<String, Integer> misses = new TreeMap<>();

    private LabelledFiles() {}

    public static void main(String[] args) throws IOException {
        int each = args.length == 0 ? 4 : Integer.parseInt(args[0]);
        LabelledFiles run = new LabelledFiles();
        Path folder = Files.createTempDirectory("labelled");
        int files = 0;
        for (Place place : PLACES) {
            for (Sentence sentence : new Labelled(711).sentences(each)) {
                Path file = folder.resolve("file." + place.type().name().toLowerCase(Locale.ROOT));
                place.writing().write(file, sentence.text());
                run.look(place, file, sentence);
                Files.delete(file);
                files++;
            }
        }
        Files.delete(folder);
        System.out.printf("%,d 份文件，每份一句话%n", files);
        run.byKind.forEach((kind, count) -> System.out.println(kind.label() + "　" + count));
        run.byPlace.forEach((place, count) -> System.out.println(place + "　" + count));
        run.misses.forEach((what, times) -> System.out.println("  " + times + " × " + what));
    }

    private void look(Place place, Path file, Sentence sentence) {
        List<ScreenedText> texts = new ArrayList<>();
        texts.add(ScreenedText.of("附件", TextExtraction.of(file, place.type()).content()));
        HiddenParts.of(file, place.type()).forEach(part -> texts.add(ScreenedText.of(part.kind(), part.text())));
        List<HitKind> hits = Screening.screen(texts, Labelled.office()).stream()
                .map(hit -> hit.kind())
                .distinct()
                .toList();
        Count here = byPlace.computeIfAbsent(place.label(), any -> new Count());
        HitKind wanted = sentence.kind();
        if (wanted != null) {
            Count kind = byKind.computeIfAbsent(wanted, any -> new Count());
            if (hits.contains(wanted)) {
                here.found++;
                kind.found++;
            } else {
                here.missed++;
                kind.missed++;
                misses.merge(place.label() + "没有发现" + wanted.label() + "：" + sentence.text(), 1, Integer::sum);
            }
        }
        hits.stream().filter(hit -> hit != wanted && hit != HitKind.MINOR).forEach(hit -> {
            here.wrong++;
            byKind.computeIfAbsent(hit, any -> new Count()).wrong++;
            misses.merge(place.label() + "错报" + hit.label() + "：" + sentence.text(), 1, Integer::sum);
        });
    }

    private static void text(Path file, String words) throws IOException {
        Files.writeString(file, "通知\n\n" + words + "\n特此通知。\n");
    }

    private static void letter(Path file, String words, String where) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("关于有关事项的通知");
            XWPFParagraph paragraph = document.createParagraph();
            switch (where) {
                case "runs" -> {
                    for (int i = 0; i < words.length(); i += 5) {
                        paragraph.createRun().setText(words.substring(i, Math.min(words.length(), i + 5)));
                    }
                }
                case "table" -> document.createTable(1, 2).getRow(0).getCell(1).setText(words);
                case "header" -> document.createHeader(HeaderFooterType.DEFAULT)
                        .createParagraph()
                        .createRun()
                        .setText(words);
                case "comment" -> document.createComments()
                        .createComment(BigInteger.ONE)
                        .createParagraph()
                        .createRun()
                        .setText(words);
                case "ins" -> paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue(words);
                case "del" -> paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(words);
                case "box" -> box(paragraph, words);
                case "property" -> document.getProperties().getCoreProperties().setDescription(words);
                default -> paragraph.createRun().setText(words);
            }
            document.write(out);
        }
    }

    private static void box(XWPFParagraph paragraph, String words) throws IOException {
        String markup =
                "<w:r xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                        + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>"
                        + words + "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
        try {
            paragraph.getCTP()
                    .addNewR()
                    .set(XmlObject.Factory.parse(markup).selectPath("./*")[0]);
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }

    private static void sheet(Path file, String words, String where) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("公开");
            sheet.createRow(0).createCell(0).setCellValue("名单");
            XSSFSheet other = book.createSheet("底稿");
            XSSFCell cell = (where.equals("hidden") || where.equals("veryHidden") ? other : sheet)
                    .createRow(1)
                    .createCell(2);
            switch (where) {
                case "formula" -> {
                    cell.setCellFormula("A1&\"\"");
                    cell.setCellValue(words);
                }
                case "comment" -> {
                    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
                    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
                    comment.setString(words);
                    cell.setCellComment(comment);
                }
                case "header" -> sheet.getHeader().setCenter(words);
                case "property" -> book.getProperties().getCoreProperties().setTitle(words);
                default -> cell.setCellValue(words);
            }
            if (where.equals("column")) {
                sheet.setColumnHidden(2, true);
            }
            if (where.equals("hidden")) {
                book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            }
            if (where.equals("veryHidden")) {
                book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            }
            book.write(out);
        }
    }

    private static void page(Path file, String words) throws IOException {
        pdf(file, words, "");
    }

    private static void properties(Path file, String words) throws IOException {
        pdf(file, "通知", words);
    }

    private static void pdf(Path file, String words, String subject) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = Objects.requireNonNull(
                        LabelledFiles.class.getResourceAsStream("/fonts/NotoSerifSC-Regular.ttf"))) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType0Font serif = PDType0Font.load(document, font, true);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(serif, 12);
                stream.newLineAtOffset(72, 700);
                for (String line : words.split("(?<=\\G.{38})")) {
                    stream.showText(line);
                    stream.newLineAtOffset(0, -20);
                }
                stream.endText();
            }
            document.getDocumentInformation().setSubject(subject);
            document.save(file.toFile());
        }
    }
}
