package org.zhiqing.server.publication.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The lists of a Word document: counts their items and says how each number looks. */
final class WordNumbering {

    /**
     * The sign of an item.
     *
     * @param kind {@code ul}, {@code ol}, or empty where the number is part of the text: 第一条, 一、, （一）
     * @param text as printed
     */
    record Sign(String kind, int level, int number, String text) {}

    private record Level(String format, String text, int start, boolean legal) {}

    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<String, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, String> lastOf = new HashMap<>();

    WordNumbering(@Nullable Element numbering) {
        if (numbering == null) {
            return;
        }
        Xml.children(numbering, "abstractNum")
                .forEach(list -> levels.put(Xml.attribute(list, "abstractNumId"), levels(list)));
        Xml.children(numbering, "num").forEach(num -> {
            String id = Xml.attribute(num, "numId");
            abstractOf.put(id, Xml.attribute(Xml.child(num, "abstractNumId"), "val"));
            Map<Integer, Level> own = new HashMap<>();
            Xml.children(num, "lvlOverride").forEach(override -> {
                int level = number(Xml.attribute(override, "ilvl"), 0);
                Element whole = Xml.child(override, "lvl");
                Element start = Xml.child(override, "startOverride");
                Level base = levels.getOrDefault(abstractOf.get(id), Map.of()).get(level);
                if (whole != null) {
                    own.put(level, level(whole));
                } else if (start != null && base != null) {
                    own.put(
                            level,
                            new Level(base.format, base.text, number(Xml.attribute(start, "val"), 1), base.legal));
                }
            });
            overrides.put(id, own);
        });
    }

    private static Map<Integer, Level> levels(Element list) {
        Map<Integer, Level> levels = new HashMap<>();
        Xml.children(list, "lvl").forEach(level -> levels.put(number(Xml.attribute(level, "ilvl"), 0), level(level)));
        return levels;
    }

    private static Level level(Element level) {
        String format = Xml.attribute(Xml.child(level, "numFmt"), "val");
        return new Level(
                format.isEmpty() ? "decimal" : format,
                Xml.attribute(Xml.child(level, "lvlText"), "val"),
                number(Xml.attribute(Xml.child(level, "start"), "val"), 1),
                Xml.on(Xml.child(level, "isLgl")));
    }

    /** Counts the item; {@code null} if the list is none. */
    @Nullable
    Sign next(String num, int depth) {
        String list = abstractOf.get(num);
        if (list == null || num.equals("0") || depth < 0 || depth > 8) {
            return null;
        }
        Level level = level(num, list, depth);
        if (level == null) {
            return null;
        }
        int[] counter = counters.computeIfAbsent(list, key -> {
            int[] fresh = new int[9];
            java.util.Arrays.fill(fresh, Integer.MIN_VALUE);
            return fresh;
        });
        boolean restarted = !num.equals(lastOf.put(list, num))
                && overrides.getOrDefault(num, Map.of()).containsKey(depth);
        counter[depth] = restarted || counter[depth] == Integer.MIN_VALUE ? level.start : counter[depth] + 1;
        for (int deeper = depth + 1; deeper < counter.length; deeper++) {
            counter[deeper] = Integer.MIN_VALUE;
        }
        String text = text(num, list, level, counter);
        String kind = level.format.equals("bullet")
                ? "ul"
                : level.format.equals("decimal") && level.text.matches("%" + (depth + 1) + "[.)、．）]?") ? "ol" : "";
        return new Sign(kind, depth, counter[depth], kind.equals("ul") ? "" : text);
    }

    private @Nullable Level level(String num, String list, int depth) {
        Level own = overrides.getOrDefault(num, Map.of()).get(depth);
        return own != null ? own : levels.getOrDefault(list, Map.of()).get(depth);
    }

    private String text(String num, String list, Level level, int[] counter) {
        String text = level.text;
        for (int depth = 0; depth < counter.length; depth++) {
            Level part = level(num, list, depth);
            if (part != null && text.contains("%" + (depth + 1))) {
                int number = counter[depth] == Integer.MIN_VALUE ? part.start : counter[depth];
                String format = level.legal ? "decimal" : part.format;
                text = text.replace("%" + (depth + 1), Numerals.of(format, number));
            }
        }
        return text;
    }

    private static int number(String written, int otherwise) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : otherwise;
    }
}
