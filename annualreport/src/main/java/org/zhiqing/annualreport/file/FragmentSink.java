package org.zhiqing.annualreport.file;

import java.util.ArrayList;
import java.util.List;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.Fragment;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.SourceRow;

/** Collects the paragraphs and tables of a file that has no lines of its own, counting them for their places. */
final class FragmentSink {

    /** A longer text is alone in its row because the table makes the layout of a page. */
    private static final int LONGEST_LABEL = 60;

    private final FileLimits limits;
    private final List<Fragment> fragments = new ArrayList<>();
    private int blocks;
    private int paragraphs;
    private int tables;
    private long characters;

    FragmentSink(FileLimits limits) {
        this.limits = limits;
    }

    List<Fragment> fragments() {
        return fragments;
    }

    /** Takes in a paragraph; an empty one counts and leaves nothing. */
    void paragraph(String text) {
        blocks++;
        paragraphs++;
        String stripped = strip(text);
        if (!stripped.isEmpty()) {
            add(new Passage(stripped, new Place.Paragraph(blocks, paragraphs, 1)), stripped.length());
        }
    }

    Table table() {
        blocks++;
        tables++;
        return new Table(blocks, tables);
    }

    private void add(Fragment fragment, int length) {
        characters += length;
        if (fragments.size() >= limits.fragments() || characters > limits.characters()) {
            throw new UnreadableReportException(
                    "文字太多（超过" + limits.characters() / 10_000 + "万字或者" + limits.fragments() + "行），不像年度报告。请核对文件。");
        }
        fragments.add(fragment);
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff';
    }

    /** One table; rows are added in the order of the file. */
    final class Table {

        private final int block;
        private final int number;
        private int rows;

        private Table(int block, int number) {
            this.block = block;
            this.number = number;
        }

        /** @param cells for each cell of the row its paragraphs, merged cells once */
        void row(List<List<String>> cells) {
            rows++;
            List<Passage> passages = new ArrayList<>(cells.size());
            int filled = 0;
            int last = 0;
            for (int i = 0; i < cells.size(); i++) {
                String text = strip(String.join("\n", cells.get(i)));
                passages.add(new Passage(text, new Place.TableCell(block, number, rows, i + 1)));
                if (!text.isEmpty()) {
                    filled++;
                    last = i;
                }
            }
            if (cells.isEmpty()) {
                return;
            }
            boolean layout = filled == 1
                    && (cells.get(last).stream()
                                            .filter(p -> !strip(p).isEmpty())
                                            .count()
                                    > 1
                            || passages.get(last).text().length() > LONGEST_LABEL);
            if (layout) {
                for (String paragraph : cells.get(last)) {
                    String text = strip(paragraph);
                    if (!text.isEmpty()) {
                        add(new Passage(text, passages.get(last).place()), text.length());
                    }
                }
            } else {
                add(
                        new SourceRow(passages, true),
                        passages.stream().mapToInt(p -> p.text().length()).sum() + cells.size());
            }
        }
    }
}
