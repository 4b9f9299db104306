package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormLabel;

/**
 * Whether a file prints the heads of tables three and four in another order than the form. If so, no number below them can
 * be assigned by the form's order of columns. Heads on different rows say nothing of each other.
 */
final class HeadOrder {

    /** Labels that follow each other from left to right; {@code repeated} ones begin anew behind the last. */
    private record Chain(LabelIndex<Integer> places, int length, boolean repeated) {

        static Chain of(Stream<FormLabel> labels, boolean repeated) {
            List<FormLabel> distinct = labels.distinct().toList();
            List<Integer> places = new ArrayList<>();
            distinct.forEach(label -> places.add(places.size()));
            return new Chain(new LabelIndex<>(places, distinct::get), distinct.size(), repeated);
        }

        /** Returns the first head that stands where it should not, {@code null} if none does. */
        @Nullable
        Passage outOfOrder(SourceRow row) {
            List<Passage> heads = new ArrayList<>();
            List<Integer> order = new ArrayList<>();
            for (Passage cell : row.cells()) {
                if (!cell.text().isEmpty()) {
                    places.same(cell.text()).ifPresent(match -> {
                        heads.add(cell);
                        order.add(match.target());
                    });
                }
            }
            for (int i = 1; i < order.size(); i++) {
                boolean again = repeated && order.get(i) == 0 && order.get(i - 1) >= length - 2;
                if (order.get(i) < order.get(i - 1) && !again) {
                    return heads.get(i);
                }
            }
            return repeated && lastComesFirst(order) ? heads.get(0) : null;
        }

        /** The total before its parts; a total alone at the beginning is what is left of a torn head. */
        private boolean lastComesFirst(List<Integer> order) {
            return order.size() >= length && order.get(0) == length - 1 && order.get(order.size() - 1) != length - 1;
        }
    }

    private final List<Chain> chains;

    private HeadOrder(List<Chain> chains) {
        this.chains = chains;
    }

    /** Table three: kinds of applicants, and the three heads above them. */
    static HeadOrder ofRequests(FormBlock block) {
        List<FormColumn> columns = block.columns();
        return new HeadOrder(List.of(
                Chain.of(columns.subList(0, columns.size() - 1).stream().map(FormColumn::label), false),
                Chain.of(columns.stream().map(column -> column.path().get(1)), false)));
    }

    /** Table four: results, the same for each kind of case, and the kinds of cases. */
    static HeadOrder ofRemedies(FormBlock block) {
        List<FormColumn> columns = block.columns();
        return new HeadOrder(List.of(
                Chain.of(columns.stream().map(FormColumn::label), true),
                Chain.of(columns.stream().map(column -> column.path().get(0)), false),
                Chain.of(
                        columns.stream()
                                .map(FormColumn::path)
                                .filter(path -> path.size() > 2)
                                .map(path -> path.get(1)),
                        false)));
    }

    /** Returns the first head of the row that stands before one that it should follow, {@code null} if there is none. */
    @Nullable
    Passage outOfOrder(SourceRow row) {
        for (Chain chain : chains) {
            Passage cell = chain.outOfOrder(row);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }
}
