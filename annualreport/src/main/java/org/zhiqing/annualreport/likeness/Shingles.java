package org.zhiqing.annualreport.likeness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * The runs of {@value #LENGTH} characters of a text, as hashes: numbers, marks and blanks left out, because a copied text
 * has other numbers.
 */
public record Shingles(Set<Integer> hashes) {

    /** Shorter runs are phrases of the trade. */
    static final int LENGTH = 8;

    /** A text with fewer runs is too short to be called copied. */
    static final int ENOUGH = 80;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]|[一二三四五六七八九十]+(?=[、）)])");

    /** Returns the shingles of a text. */
    public static Shingles of(String text) {
        String plain = NO_WORD.matcher(text).replaceAll("");
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i + LENGTH <= plain.length(); i++) {
            hashes.add(plain.substring(i, i + LENGTH).hashCode());
        }
        return new Shingles(hashes);
    }

    /** Returns the shingles of a section's running text without the organ's name; none if the section is missing. */
    public static Shingles of(ReportReading reading, ReportSection section) {
        String text = reading.section(section).map(found -> found.paragraphs()).orElse(List.of()).stream()
                .map(Passage::text)
                .collect(Collectors.joining());
        String organ = reading.organ() == null ? "" : reading.organ().text();
        return of(organ.isEmpty() ? text : text.replace(organ, ""));
    }

    /** Returns whether there is enough text to say anything. */
    public boolean enough() {
        return hashes.size() >= ENOUGH;
    }

    /** Returns which share of this text stands in the other, from 0 to 1; 0 if this text is too short. */
    public double shareIn(Shingles other) {
        return enough()
                ? (double) hashes.stream().filter(other.hashes::contains).count() / hashes.size()
                : 0;
    }
}
