package org.zhiqing.annualreport.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.zhiqing.annualreport.file.PageMarks.Rule;

/** The ruled tables of a page: cells are what lines enclose, also where a line between two cells is missing. */
final class Lattice {

    /**
     * A cell of one table.
     *
     * @param row the first row of the table that it takes part in, from 0
     */
    record Cell(int row, int column, double left, double top, double right, double bottom) {

        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    /** @param cells by row, then column */
    record Table(double left, double top, double right, double bottom, List<Cell> cells) {

        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    private static final double NEAR = 2.5;
    private static final double TOUCH = 4;
    private static final double NARROWEST = 6;
    private static final int MOST_LINES = 400;

    private Lattice() {}

    static List<Table> tables(List<Rule> rules) {
        List<Rule> horizontal = merged(rules, true);
        List<Rule> vertical = merged(rules, false);
        if (horizontal.size() + vertical.size() > MOST_LINES * 5) {
            return List.of();
        }
        int[] parent = connect(horizontal, vertical);
        TreeMap<Integer, List<Integer>> components = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            components
                    .computeIfAbsent(find(parent, i), key -> new ArrayList<>())
                    .add(i);
        }
        List<Table> tables = new ArrayList<>();
        for (List<Integer> component : components.values()) {
            List<Rule> across = component.stream()
                    .filter(i -> i < horizontal.size())
                    .map(horizontal::get)
                    .toList();
            List<Rule> down = component.stream()
                    .filter(i -> i >= horizontal.size())
                    .map(i -> vertical.get(i - horizontal.size()))
                    .toList();
            if (across.size() >= 2 && !down.isEmpty() && across.size() + down.size() <= MOST_LINES) {
                tables.add(table(across, down));
            }
        }
        tables.sort(Comparator.comparingDouble(Table::top).thenComparing(Table::left));
        return tables;
    }

    /** Pieces of one line, drawn cell by cell, become one. */
    private static List<Rule> merged(List<Rule> rules, boolean horizontal) {
        List<Rule> sorted = rules.stream()
                .filter(rule -> rule.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(Rule::at).thenComparing(Rule::from))
                .toList();
        List<Rule> result = new ArrayList<>();
        int start = 0;
        while (start < sorted.size()) {
            int end = start + 1;
            while (end < sorted.size()
                    && sorted.get(end).at() - sorted.get(end - 1).at() <= 1.2
                    && sorted.get(end).at() - sorted.get(start).at() <= NEAR) {
                end++;
            }
            List<Rule> level = new ArrayList<>(sorted.subList(start, end));
            level.sort(Comparator.comparingDouble(Rule::from));
            double at = level.stream().mapToDouble(Rule::at).average().orElse(0);
            double from = level.get(0).from();
            double to = level.get(0).to();
            for (Rule rule : level) {
                if (rule.from() > to + TOUCH) {
                    result.add(new Rule(horizontal, at, from, to));
                    from = rule.from();
                    to = rule.to();
                } else {
                    to = Math.max(to, rule.to());
                }
            }
            result.add(new Rule(horizontal, at, from, to));
            start = end;
        }
        return result.stream()
                .filter(rule -> rule.to() - rule.from() >= NARROWEST)
                .toList();
    }

    private static int[] connect(List<Rule> horizontal, List<Rule> vertical) {
        int[] parent = new int[horizontal.size() + vertical.size()];
        Arrays.setAll(parent, i -> i);
        for (int h = 0; h < horizontal.size(); h++) {
            for (int v = 0; v < vertical.size(); v++) {
                Rule across = horizontal.get(h);
                Rule down = vertical.get(v);
                if (within(down.at(), across) && within(across.at(), down)) {
                    parent[find(parent, h)] = find(parent, horizontal.size() + v);
                }
            }
        }
        return parent;
    }

    private static boolean within(double at, Rule rule) {
        return at >= rule.from() - TOUCH && at <= rule.to() + TOUCH;
    }

    private static int find(int[] parent, int index) {
        int root = index;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static Table table(List<Rule> across, List<Rule> down) {
        double[] ys = edges(across, down);
        double[] xs = edges(down, across);
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        int[] parent = new int[Math.max(0, rows * columns)];
        Arrays.setAll(parent, i -> i);
        for (int r = 0; r < rows; r++) {
            double y = (ys[r] + ys[r + 1]) / 2;
            for (int c = 0; c < columns; c++) {
                double x = (xs[c] + xs[c + 1]) / 2;
                if (c > 0 && !ruled(down, xs[c], y)) {
                    parent[find(parent, r * columns + c)] = find(parent, r * columns + c - 1);
                }
                if (r > 0 && !ruled(across, ys[r], x)) {
                    parent[find(parent, r * columns + c)] = find(parent, (r - 1) * columns + c);
                }
            }
        }
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        TreeMap<Integer, Integer> first = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            int r = i / columns;
            int c = i % columns;
            int root = find(parent, i);
            Integer key = first.computeIfAbsent(root, k -> first.size());
            Cell known = cells.get(key);
            Cell own = new Cell(r, c, xs[c], ys[r], xs[c + 1], ys[r + 1]);
            cells.put(key, known == null ? own : join(known, own));
        }
        List<Cell> sorted = cells.values().stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparing(Cell::column))
                .toList();
        return new Table(xs[0], ys[0], xs[columns], ys[rows], sorted);
    }

    private static Cell join(Cell a, Cell b) {
        return new Cell(
                Math.min(a.row(), b.row()),
                Math.min(a.column(), b.column()),
                Math.min(a.left(), b.left()),
                Math.min(a.top(), b.top()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()));
    }

    private static boolean ruled(List<Rule> rules, double at, double across) {
        return rules.stream()
                .anyMatch(rule ->
                        Math.abs(rule.at() - at) <= NEAR && across >= rule.from() - 1 && across <= rule.to() + 1);
    }

    /** Where the lines stand, and where those that cross them end if no line closes the table there. */
    private static double[] edges(List<Rule> rules, List<Rule> crossing) {
        double[] sorted = rules.stream().mapToDouble(Rule::at).sorted().toArray();
        List<Double> edges = new ArrayList<>();
        for (double at : sorted) {
            if (edges.isEmpty() || at - edges.get(edges.size() - 1) > NEAR) {
                edges.add(at);
            }
        }
        double from = crossing.stream().mapToDouble(Rule::from).min().orElse(edges.get(0));
        double to = crossing.stream().mapToDouble(Rule::to).max().orElse(edges.get(edges.size() - 1));
        if (from < edges.get(0) - NARROWEST) {
            edges.add(0, from);
        }
        if (to > edges.get(edges.size() - 1) + NARROWEST) {
            edges.add(to);
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
