package org.zhiqing.annualreport.read;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormLabel;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** Recognises the labels of one table of both editions at any place of a run of characters. */
final class LabelScanner {

    /** What a label stands for. */
    enum Kind {
        /** The label of a row of numbers. */
        ROW,
        /** A head of columns, a corner or the name of a group of rows. */
        HEAD,
        /** The line above a block of table two. */
        BLOCK
    }

    record Hit(Kind kind, int end) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable Kind kind;
    }

    /** A label without its ordinal that is shorter is a word of every text. */
    private static final int SHORTEST_BARE = 4;

    private static final Map<TableNumber, LabelScanner> SCANNERS = new EnumMap<>(TableNumber.class);

    static {
        for (TableNumber number : TableNumber.values()) {
            SCANNERS.put(number, new LabelScanner(number));
        }
    }

    private final Node root = new Node();

    private LabelScanner(TableNumber number) {
        for (FormEdition edition : FormEdition.values()) {
            for (FormBlock block : ReportForm.of(edition).table(number).blocks()) {
                add(block.heading(), Kind.BLOCK);
                add(block.corner(), Kind.HEAD);
                for (FormColumn column : block.columns()) {
                    column.path().forEach(label -> add(label, Kind.HEAD));
                }
                for (FormRow row : block.rows()) {
                    row.path().stream()
                            .limit(Math.max(0, row.path().size() - 1))
                            .forEach(label -> add(label, Kind.HEAD));
                    add(row.label(), Kind.ROW);
                }
            }
        }
    }

    static LabelScanner of(TableNumber number) {
        return java.util.Objects.requireNonNull(SCANNERS.get(number));
    }

    private void add(FormLabel label, Kind kind) {
        List<String> spellings = Stream.of(List.of(label.text()), label.equivalents(), label.shortForms())
                .flatMap(List::stream)
                .toList();
        for (String spelling : spellings) {
            String plain = Spelling.plain(spelling);
            put(plain, kind);
            String bare = Spelling.bare(spelling);
            if (!bare.equals(plain) && bare.length() >= SHORTEST_BARE && kind == Kind.ROW) {
                put(bare, kind);
            }
        }
    }

    /** A name that is a row in one edition and a group in the other may be a row. */
    private void put(String plain, Kind kind) {
        if (plain.isEmpty()) {
            return;
        }
        Node node = root;
        for (char c : plain.toCharArray()) {
            node = node.next.computeIfAbsent(c, key -> new Node());
        }
        if (node.kind == null || kind == Kind.ROW) {
            node.kind = kind;
        }
    }

    /** Returns the longest label that begins at the index, {@code null} if none does. */
    @Nullable
    Hit at(ScanText text, int index) {
        CharSequence chars = text.chars();
        Node node = root;
        @Nullable Hit longest = null;
        for (int i = index; i < chars.length(); i++) {
            char c = chars.charAt(i);
            @Nullable Node next = node.next.get(c);
            if (next == null && ".、:．".indexOf(c) >= 0 && i == index + 1 && Character.isDigit(chars.charAt(index))) {
                next = node.next.get('.');
            }
            if (next == null) {
                break;
            }
            node = next;
            if (node.kind != null) {
                longest = new Hit(node.kind, i + 1);
            }
        }
        return longest;
    }

    /** Returns whether the text begins with a label. */
    boolean begins(Passage passage) {
        ScanText text = ScanText.of(List.of(passage));
        return text.length() > 0 && at(text, 0) != null;
    }

    /** Returns how many labels stand in the text. */
    int count(ScanText text) {
        int count = 0;
        int index = 0;
        while (index < text.length()) {
            @Nullable Hit hit = at(text, index);
            count += hit == null ? 0 : 1;
            index = hit == null ? index + 1 : hit.end();
        }
        return count;
    }

    /** Returns whether any of the labels of the form that open the table stands in the text. */
    static boolean opens(TableNumber number, String plain) {
        return Arrays.stream(openings(number)).anyMatch(plain::contains);
    }

    private static String[] openings(TableNumber number) {
        return switch (number) {
            case TWO -> new String[] {"第二十条第(一)项", "信息内容"};
            case THREE -> new String[] {"申请人情况", "本年新收政府信息公开申请", "本列数据的勾稽关系"};
            case FOUR -> new String[] {"未经复议直接起诉", "结果维持", "复议后起诉"};
        };
    }
}
