package org.zhiqing.server.publication.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A Word document of before 2007 (DOC). */
final class OldWordIntake {

    private static final int DEEPEST_TABLE = 8;
    private static final int BODY_TEXT = 9;
    private static final int CENTRED = 1;
    private static final int RIGHT = 2;
    private static final int BULLET = 23;
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(\\d{1,4})[.)、．）]?");

    private final HWPFDocument document;
    private final Losses losses = new Losses();
    private final List<byte[]> pictures = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();
    private ListMarkup lists = new ListMarkup(html);
    private boolean shown = true;
    private int notes;

    private OldWordIntake(HWPFDocument document) {
        this.document = document;
    }

    static Intake of(InputStream in) throws IOException {
        try (HWPFDocument document = new HWPFDocument(in)) {
            OldWordIntake intake = new OldWordIntake(document);
            intake.range(document.getRange(), 0);
            intake.lists.end();
            intake.writeNotes();
            if (!document.getHeaderStoryRange().text().isBlank()) {
                intake.losses.add(Loss.MARGIN);
            }
            intake.losses.add(Loss.COMMENT, intake.comments());
            return MarkupIntake.ofFile(intake.html.toString(), intake.losses, intake.pictures);
        }
    }

    private int comments() {
        String text = document.getCommentsRange().text();
        return text.isBlank() ? 0 : (int) text.chars().filter(c -> c == '\r').count();
    }

    private void writeNotes() {
        Range footnotes = document.getFootnoteRange();
        losses.add(Loss.FOOTNOTE, notes);
        for (int i = 0; notes > 0 && i < footnotes.numParagraphs(); i++) {
            paragraph(footnotes.getParagraph(i));
        }
        lists.end();
    }

    private void range(Range range, int level) {
        int i = 0;
        while (i < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(i);
            if (level < DEEPEST_TABLE && paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table, level + 1);
                i += Math.max(1, table.numParagraphs());
            } else {
                paragraph(paragraph);
                i++;
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        String style = style(paragraph);
        if (style.matches("(toc|目录)\\s*\\d")) {
            losses.add(Loss.CONTENTS);
            return;
        }
        int heading = heading(paragraph, style);
        String sign = sign(paragraph);
        int bullet = paragraph.isInList() ? paragraph.getList().getNumberFormat((char) paragraph.getIlvl()) : -1;
        Matcher number = PLAIN_NUMBER.matcher(sign);
        if (heading == 0 && bullet == BULLET) {
            lists.item("ul", paragraph.getIlvl(), 1);
            runs(paragraph);
        } else if (heading == 0 && number.matches()) {
            lists.item("ol", paragraph.getIlvl(), Integer.parseInt(number.group(1)));
            runs(paragraph);
        } else {
            lists.end();
            String name = heading > 0 ? "h" + Math.min(4, heading) : "p";
            String align = paragraph.getJustification() == CENTRED
                    ? " align=\"center\""
                    : paragraph.getJustification() == RIGHT ? " align=\"right\"" : "";
            html.append('<').append(name).append(align);
            html.append(style.equals("title") || style.equals("标题") ? " data-role=\"title\">" : ">");
            html.append(WordIntake.escaped(sign));
            runs(paragraph);
            html.append("</").append(name).append('>');
        }
    }

    private String style(Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name = style == null ? null : style.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT).split(",")[0].strip();
    }

    private static int heading(Paragraph paragraph, String style) {
        Matcher heading = HEADING.matcher(style);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        return paragraph.getLvl() < BODY_TEXT ? paragraph.getLvl() + 1 : 0;
    }

    private String sign(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        String text = AbstractWordUtils.getBulletText(numbering, list, (char) paragraph.getIlvl());
        return text == null ? "" : text.replaceAll("[\\x00-\\x1f]", "").strip();
    }

    private void runs(Paragraph paragraph) {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                losses.add(Loss.DELETED);
            } else if (run.isVanished()) {
                losses.add(Loss.HIDDEN);
            } else {
                if (run.isMarkedInserted()) {
                    losses.add(Loss.INSERTED);
                }
                run(run);
            }
        }
    }

    private void run(CharacterRun run) {
        if (document.getPicturesTable().hasPicture(run)) {
            var picture = document.getPicturesTable().extractPicture(run, true);
            if (picture != null) {
                pictures.add(picture.getContent());
                String alt = picture.getDescription() == null
                        ? ""
                        : picture.getDescription().strip();
                html.append("<img src=\"" + Intake.PICTURE + (pictures.size() - 1) + "\" alt=\""
                        + WordIntake.escaped(alt) + "\">");
            }
            return;
        }
        String text = text(run.text());
        if (text.isEmpty()) {
            return;
        }
        String marked = text;
        marked = run.getSubSuperScriptIndex() == 1 ? "<sup>" + marked + "</sup>" : marked;
        marked = run.getSubSuperScriptIndex() == 2 ? "<sub>" + marked + "</sub>" : marked;
        marked = run.isStrikeThrough() ? "<s>" + marked + "</s>" : marked;
        marked = run.getUnderlineCode() > 0 ? "<u>" + marked + "</u>" : marked;
        marked = run.isItalic() ? "<em>" + marked + "</em>" : marked;
        html.append(run.isBold() ? "<strong>" + marked + "</strong>" : marked);
    }

    /** Without the instructions of fields and the marks of paragraphs and cells. */
    private String text(String raw) {
        StringBuilder text = new StringBuilder();
        for (char c : raw.toCharArray()) {
            switch (c) {
                case 0x13 -> shown = false;
                case 0x14, 0x15 -> shown = true;
                case 0x0b -> text.append("<br>");
                case 0x02 -> {
                    notes++;
                    text.append("<sup>[").append(notes).append("]</sup>");
                }
                case 0x08 -> losses.add(Loss.SHAPE);
                case 0x1e -> text.append('-');
                default -> {
                    if (shown && (c >= ' ' || c == '\t')) {
                        text.append(WordIntake.escaped(String.valueOf(c)));
                    }
                }
            }
        }
        return text.toString();
    }

    private void table(Table table, int level) {
        lists.end();
        ListMarkup outer = lists;
        int[] edges = edges(table);
        html.append("<table>");
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            String name = row.isTableHeader() ? "th" : "td";
            html.append("<tr>");
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                if (!continued(cell)) {
                    html.append('<')
                            .append(name)
                            .append(spans(table, r, c, edges))
                            .append('>');
                    lists = new ListMarkup(html);
                    range(cell, level);
                    lists.end();
                    html.append("</").append(name).append('>');
                }
            }
            html.append("</tr>");
        }
        html.append("</table>");
        lists = outer;
    }

    private static int[] edges(Table table) {
        SortedSet<Integer> edges = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            for (int c = 0; c < table.getRow(r).numCells(); c++) {
                TableCell cell = table.getRow(r).getCell(c);
                edges.add(cell.getLeftEdge());
                edges.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean continued(TableCell cell) {
        return cell.isMerged() && !cell.isFirstMerged() || cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
    }

    private static String spans(Table table, int rowIndex, int cellIndex, int[] edges) {
        TableRow row = table.getRow(rowIndex);
        TableCell cell = row.getCell(cellIndex);
        int left = cell.getLeftEdge();
        int right = left + cell.getWidth();
        for (int next = cellIndex + 1; next < row.numCells(); next++) {
            TableCell beside = row.getCell(next);
            if (!cell.isFirstMerged() || !beside.isMerged() || beside.isFirstMerged()) {
                break;
            }
            right = beside.getLeftEdge() + beside.getWidth();
        }
        int columns = 0;
        for (int edge : edges) {
            columns += edge > left && edge <= right ? 1 : 0;
        }
        int rows = cell.isFirstVerticallyMerged() ? rows(table, rowIndex, left) : 1;
        return (columns > 1 ? " colspan=\"" + columns + "\"" : "") + (rows > 1 ? " rowspan=\"" + rows + "\"" : "");
    }

    private static int rows(Table table, int rowIndex, int left) {
        int rows = 1;
        for (int r = rowIndex + 1; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            boolean goesOn = false;
            for (int c = 0; c < row.numCells(); c++) {
                TableCell below = row.getCell(c);
                goesOn |= below.getLeftEdge() == left && below.isVerticallyMerged() && !below.isFirstVerticallyMerged();
            }
            if (!goesOn) {
                return rows;
            }
            rows++;
        }
        return rows;
    }
}
