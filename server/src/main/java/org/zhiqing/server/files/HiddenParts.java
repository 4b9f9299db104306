package org.zhiqing.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhiqing.server.files.HiddenPart.Nature;

/** Finds what files carry unseen: hidden sheets, rows and columns, comments, tracked changes, properties. */
final class HiddenParts {

    private static final Logger LOG = LoggerFactory.getLogger(HiddenParts.class);
    private static final int LONGEST = 20_000;
    private static final int MOST_PICTURES = 500;

    private final List<HiddenPart> found = new ArrayList<>();
    private int tables;

    private HiddenParts() {}

    /** Returns what was found; a file that cannot be opened has been told of by its missing text. */
    static List<HiddenPart> of(Path file, FileType type) {
        HiddenParts parts = new HiddenParts();
        try {
            switch (type) {
                case XLSX, XLS -> parts.workbook(file);
                case DOCX -> parts.letter(file);
                case PDF -> parts.pdf(file);
                case PNG, JPEG, GIF -> parts.picture(Files.readAllBytes(file));
                case OFD, DOC, PPTX, ODT, HTML, TXT, CSV -> {}
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("no hidden parts from a file of type {}: {}", type, e.toString());
        }
        return List.copyOf(parts.found);
    }

    private void workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook book = WorkbookFactory.create(in)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                Sheet sheet = book.getSheetAt(i);
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    hiddenCells(sheet);
                } else {
                    add("隐藏的工作表“" + sheet.getSheetName() + "”", text(sheet, false), Nature.UNSEEN);
                }
                sheet.getCellComments()
                        .values()
                        .forEach(comment -> add("批注", comment.getString().getString(), Nature.UNSEEN));
            }
            if (book instanceof XSSFWorkbook xlsx) {
                properties(xlsx.getProperties());
            } else if (book instanceof HSSFWorkbook xls) {
                properties(xls.getSummaryInformation());
            }
            book.getAllPictures().forEach(picture -> picture(picture.getData()));
        }
    }

    private void hiddenCells(Sheet sheet) {
        String hidden = text(sheet, true);
        if (!hidden.isBlank()) {
            add("工作表“" + sheet.getSheetName() + "”里隐藏的行或者列", hidden, Nature.UNSEEN);
        }
    }

    private static String text(Sheet sheet, boolean hiddenOnly) {
        DataFormatter formatter = new DataFormatter();
        StringBuilder text = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean hidden = row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex());
                if ((hidden || !hiddenOnly) && text.length() < LONGEST) {
                    text.append(formatter.formatCellValue(cell)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private void letter(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            XWPFComment[] comments = document.getComments();
            for (XWPFComment comment : comments == null ? new XWPFComment[0] : comments) {
                add("批注", comment.getText(), Nature.UNSEEN);
            }
            StringBuilder changed = new StringBuilder();
            try (XmlCursor cursor = document.getDocument().newCursor()) {
                while (cursor.hasNextToken() && changed.length() < LONGEST) {
                    cursor.toNextToken();
                    if (cursor.isStart()
                            && List.of("ins", "del", "moveFrom", "moveTo")
                                    .contains(cursor.getName().getLocalPart())) {
                        changed.append(cursor.getTextValue()).append('\n');
                    }
                }
            }
            if (!changed.isEmpty()) {
                add("修订痕迹", changed.toString(), Nature.UNSEEN);
            }
            properties(document.getProperties());
            document.getAllPictures().forEach(picture -> picture(picture.getData()));
        }
    }

    private void pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation note : page.getAnnotations()) {
                    if (note instanceof PDAnnotationMarkup && note.getContents() != null) {
                        add("批注", note.getContents(), Nature.UNSEEN);
                    }
                }
            }
            var names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                add("嵌入的文件", "嵌入的文件", Nature.UNSEEN);
            }
            PDDocumentInformation information = document.getDocumentInformation();
            add("作者", information.getAuthor(), Nature.PROPERTY);
            others(information.getTitle(), information.getSubject(), information.getKeywords());
            Set<COSBase> looked = new HashSet<>();
            document.getPages().forEach(page -> pictures(page.getResources(), looked));
        }
    }

    /** What cannot be decoded, or only with much memory, is passed over: the rest of the file counts all the same. */
    private void pictures(@Nullable PDResources resources, Set<COSBase> looked) {
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            try {
                if (looked.size() < MOST_PICTURES
                        && resources.getXObject(name) instanceof PDImageXObject image
                        && looked.add(image.getCOSObject())
                        && RuledPicture.isSmallEnough(image.getWidth(), image.getHeight())) {
                    table(RuledPicture.isTable(image.getImage()));
                }
            } catch (IOException | RuntimeException e) {
                LOG.info("a picture in a PDF was passed over: {}", e.toString());
            }
        }
    }

    private void picture(byte[] bytes) {
        try {
            table(RuledPicture.isTable(bytes));
        } catch (IOException | RuntimeException e) {
            LOG.info("a picture was passed over: {}", e.toString());
        }
    }

    private void table(boolean found) {
        if (found) {
            tables++;
            add("图片" + (tables == 1 ? "" : String.valueOf(tables)), "图片里是画了格线的表格", Nature.TABLE_PICTURE);
        }
    }

    private void properties(POIXMLProperties all) {
        POIXMLProperties.CoreProperties core = all.getCoreProperties();
        add("作者", core.getCreator(), Nature.PROPERTY);
        add("最后修改者", core.getLastModifiedByUser(), Nature.PROPERTY);
        List<@Nullable String> others = new ArrayList<>(Arrays.asList(
                core.getTitle(),
                core.getSubject(),
                core.getKeywords(),
                core.getDescription(),
                core.getCategory(),
                all.getExtendedProperties().getUnderlyingProperties().getCompany(),
                all.getExtendedProperties().getUnderlyingProperties().getManager()));
        all.getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()
                .forEach(own -> others.add(own.getName() + "：" + (own.isSetLpwstr() ? own.getLpwstr() : "")));
        others(others.toArray(new String[0]));
    }

    private void properties(@Nullable SummaryInformation summary) {
        if (summary != null) {
            add("作者", summary.getAuthor(), Nature.PROPERTY);
            add("最后修改者", summary.getLastAuthor(), Nature.PROPERTY);
            others(summary.getTitle(), summary.getSubject(), summary.getKeywords(), summary.getComments());
        }
    }

    /** What else the properties of a document say: together, so that each document has one line of them. */
    private void others(@Nullable String... values) {
        add(
                "其他文档属性",
                Arrays.stream(values)
                        .filter(value -> value != null && !value.isBlank())
                        .collect(Collectors.joining("\n")),
                Nature.PROPERTY);
    }

    private void add(String kind, @Nullable String text, Nature nature) {
        if (text != null && !text.isBlank()) {
            String whole = text.strip().replace("\u0000", "");
            found.add(new HiddenPart(kind, whole.substring(0, Math.min(LONGEST, whole.length())), nature));
        }
    }
}
