package org.zhiqing.annualreport.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines by the Chinese rules: no line begins with a closing mark, none ends with an opening one. */
final class LineBreaking {

    private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’％%‰…·,.;:?!)]}";
    private static final String NOT_LAST = "（《〈「『【〔“‘([{";

    private final ReportFont font;

    LineBreaking(ReportFont font) {
        this.font = font;
    }

    /**
     * Returns the lines of a text, at least one.
     *
     * @param width in units of the font size
     * @param indent by how much the first line is shorter
     */
    List<String> lines(String text, double width, double indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double room = width - indent;
        for (String word : words(text)) {
            double needed = font.width(word);
            if (needed > room && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
                room = width;
            }
            if (needed > room) {
                room = longWord(word, lines, line, width, room);
            } else {
                line.append(word);
                room -= needed;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Breaks a word that is longer than a line anywhere. */
    private double longWord(String word, List<String> lines, StringBuilder line, double width, double room) {
        double left = room;
        for (int character : word.codePoints().toArray()) {
            double needed = font.width(character);
            if (needed > left && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
                left = width;
            }
            line.appendCodePoint(character);
            left -= needed;
        }
        return left;
    }

    /** Cuts a text into pieces between which a line may end. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = -1;
        for (int character : text.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, character)) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            before = character;
        }
        words.add(word.toString());
        return words;
    }

    private static boolean mayBreak(int before, int after) {
        boolean joined = narrow(before) && narrow(after);
        return !joined && NOT_LAST.indexOf(before) < 0 && NOT_FIRST.indexOf(after) < 0;
    }

    /** Letters and digits that stay together. */
    private static boolean narrow(int character) {
        return character > ' ' && character < 0x250;
    }
}
