package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.TableNumber;

/**
 * Makes rows of tables that a file has as running text: one cell per line, or cells run together without a border. The
 * labels of the form say where a row begins; what follows up to the next label are its cells.
 */
final class RowAssembly {

    /** Labels that a text needs to be a table and not a sentence about one. */
    private static final int LABELS = 3;

    private final List<Fragment> fragments;

    private RowAssembly(List<Fragment> fragments) {
        this.fragments = fragments;
    }

    static List<Fragment> of(List<Fragment> fragments) {
        return new RowAssembly(fragments).assemble();
    }

    private List<Fragment> assemble() {
        List<Fragment> result = new ArrayList<>(fragments.size());
        int done = 0;
        for (TableNumber number : TableNumber.values()) {
            int start = start(number, done);
            if (start < 0) {
                continue;
            }
            int end = end(number, start);
            result.addAll(fragments.subList(done, start));
            List<Fragment> region = fragments.subList(start, end);
            result.addAll(hasRows(number, region) ? singleLines(number, region) : scanned(number, region));
            done = end;
        }
        result.addAll(fragments.subList(done, fragments.size()));
        return result;
    }

    private int start(TableNumber number, int from) {
        for (int i = from; i < fragments.size(); i++) {
            if (texts(fragments.get(i)).anyMatch(text -> LabelScanner.opens(number, Spelling.plain(text.text())))) {
                return i;
            }
        }
        return -1;
    }

    private int end(TableNumber number, int start) {
        for (int i = start + 1; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            if (fragment instanceof Passage passage && Headings.is(passage.text())) {
                return i;
            }
            boolean next = Stream.of(TableNumber.values())
                    .filter(other -> other.compareTo(number) > 0)
                    .anyMatch(other ->
                            texts(fragment).anyMatch(text -> LabelScanner.opens(other, Spelling.plain(text.text()))));
            if (next) {
                return i;
            }
        }
        return fragments.size();
    }

    private static Stream<Passage> texts(Fragment fragment) {
        return fragment instanceof SourceRow row ? row.cells().stream() : Stream.of((Passage) fragment);
    }

    /** Returns whether the region has rows in which numbers stand beside a label, or in table four a row of numbers. */
    private static boolean hasRows(TableNumber number, List<Fragment> region) {
        return region.stream()
                .filter(SourceRow.class::isInstance)
                .map(SourceRow.class::cast)
                .anyMatch(row -> {
                    long numbers = row.cells().stream()
                            .filter(cell -> NumberReading.looksNumeric(cell.text()))
                            .count();
                    boolean labelled = row.cells().stream().anyMatch(cell -> isRow(number, cell));
                    return number == TableNumber.FOUR
                            ? numbers > 1 || row.cells().size() > LABELS && numbers == 0 && !labelled
                            : labelled && row.cells().size() > 1;
                });
    }

    private static boolean isRow(TableNumber number, Passage cell) {
        if (cell.text().isEmpty()) {
            return false;
        }
        ScanText text = ScanText.of(List.of(cell));
        LabelScanner.@Nullable Hit hit =
                text.length() == 0 ? null : LabelScanner.of(number).at(text, 0);
        return hit != null && hit.kind() == LabelScanner.Kind.ROW && hit.end() == text.length();
    }

    /** Beside rows proper, lines such as 行政许可 97 are rows too. */
    private static List<Fragment> singleLines(TableNumber number, List<Fragment> region) {
        List<Fragment> result = new ArrayList<>();
        for (Fragment fragment : region) {
            if (fragment instanceof Passage passage) {
                List<Fragment> line = new RowScan(number, List.of(passage), false).rows();
                boolean row = line.size() == 1
                        && line.get(0) instanceof SourceRow source
                        && source.cells().size() > 1
                        && isRow(number, source.cells().get(0));
                result.add(row ? line.get(0) : fragment);
            } else {
                result.add(fragment);
            }
        }
        return result;
    }

    private static List<Fragment> scanned(TableNumber number, List<Fragment> region) {
        List<Passage> pieces = region.stream().flatMap(RowAssembly::texts).toList();
        if (LabelScanner.of(number).count(ScanText.of(pieces)) < LABELS) {
            return region;
        }
        boolean bordered = region.stream().anyMatch(SourceRow.class::isInstance);
        return new RowScan(number, pieces, bordered).rows();
    }
}
