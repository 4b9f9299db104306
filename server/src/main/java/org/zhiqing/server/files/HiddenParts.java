package org.zhiqing.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what files carry unseen: hidden sheets, rows and columns, comments, tracked changes, properties. */
final class HiddenParts {

    private static final Logger LOG = LoggerFactory.getLogger(HiddenParts.class);
    private static final int LONGEST = 20_000;

    private final List<HiddenPart> found = new ArrayList<>();

    private HiddenParts() {}

    /** Returns what was found; a file that cannot be opened has been told of by its missing text. */
    static List<HiddenPart> of(Path file, FileType type) {
        HiddenParts parts = new HiddenParts();
        try {
            switch (type) {
                case XLSX, XLS -> parts.workbook(file);
                case DOCX -> parts.letter(file);
                case PDF -> parts.pdf(file);
                case OFD, DOC, PPTX, ODT, HTML, TXT, CSV, PNG, JPEG, GIF -> {}
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
                    add("隐藏的工作表“" + sheet.getSheetName() + "”", text(sheet, false), false);
                }
                sheet.getCellComments()
                        .values()
                        .forEach(comment -> add("批注", comment.getString().getString(), false));
            }
            if (book instanceof XSSFWorkbook xlsx) {
                add("作者", xlsx.getProperties().getCoreProperties().getCreator(), true);
            } else if (book instanceof HSSFWorkbook xls) {
                SummaryInformation summary = xls.getSummaryInformation();
                add("作者", summary == null ? null : summary.getAuthor(), true);
            }
        }
    }

    private void hiddenCells(Sheet sheet) {
        String hidden = text(sheet, true);
        if (!hidden.isBlank()) {
            add("工作表“" + sheet.getSheetName() + "”里隐藏的行或者列", hidden, false);
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
            for (XWPFComment comment : document.getComments()) {
                add("批注", comment.getText(), false);
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
                add("修订痕迹", changed.toString(), false);
            }
            add("作者", document.getProperties().getCoreProperties().getCreator(), true);
        }
    }

    private void pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation note : page.getAnnotations()) {
                    if (note instanceof PDAnnotationMarkup && note.getContents() != null) {
                        add("批注", note.getContents(), false);
                    }
                }
            }
            var names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                add("嵌入的文件", "嵌入的文件", false);
            }
            add("作者", document.getDocumentInformation().getAuthor(), true);
        }
    }

    private void add(String kind, @org.jspecify.annotations.Nullable String text, boolean metadata) {
        if (text != null && !text.isBlank()) {
            String whole = text.strip().replace("\u0000", "");
            found.add(new HiddenPart(kind, whole.substring(0, Math.min(LONGEST, whole.length())), metadata));
        }
    }
}
