package org.zhiqing.annualreport.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * Finds texts of many reports that are alike, section by section, without comparing each with each: MinHash signatures, of
 * which only those that agree in a band are compared. Keeps {@value #HASHES} numbers for each text, not the text.
 */
public final class Likeness {

    /** Texts of which less is alike are not shown. */
    public static final double THRESHOLD = 0.6;

    private static final int HASHES = 128;
    private static final int BAND = 4;
    private static final List<ReportSection> SECTIONS = List.of(ReportSection.OVERVIEW, ReportSection.PROBLEMS);
    private static final long PRIME = (1L << 61) - 1;

    /**
     * Two reports with alike texts.
     *
     * @param share of the two texts' runs that both have, from 0 to 1, as estimated
     */
    public record Pair(String one, String other, ReportSection section, double share) {}

    /** @param report organ and year, or {@code null} where one of them is not known */
    private record Signed(String name, @Nullable String report, int[] signature) {

        boolean isSameReport(Signed other) {
            return report != null && report.equals(other.report);
        }
    }

    private final Map<ReportSection, List<Signed>> texts = new HashMap<>();
    private final long[] factors;
    private final long[] offsets;

    public Likeness() {
        SplittableRandom random = new SplittableRandom(711);
        factors = random.longs(HASHES, 1, PRIME).toArray();
        offsets = random.longs(HASHES, 0, PRIME).toArray();
    }

    /**
     * Adds a report; sections too short to say anything are left out. What one organ reports on one year, in however many
     * files, is one report and no copy of itself. Safe for several threads.
     */
    public void add(String name, ReportReading reading) {
        String report = reading.organ() == null || reading.year().isEmpty()
                ? null
                : reading.organ().text() + ' ' + reading.year().getAsInt();
        for (ReportSection section : SECTIONS) {
            add(name, report, section, Shingles.of(reading, section));
        }
    }

    /** Adds a section's text. Safe for several threads. */
    public void add(String name, ReportSection section, Shingles shingles) {
        add(name, null, section, shingles);
    }

    private void add(String name, @Nullable String report, ReportSection section, Shingles shingles) {
        if (shingles.enough()) {
            Signed signed = new Signed(name, report, signature(shingles));
            synchronized (texts) {
                texts.computeIfAbsent(section, key -> new ArrayList<>()).add(signed);
            }
        }
    }

    private int[] signature(Shingles shingles) {
        int[] signature = new int[HASHES];
        for (int i = 0; i < HASHES; i++) {
            int least = Integer.MAX_VALUE;
            for (int hash : shingles.hashes()) {
                long mixed = factors[i] * (hash + offsets[i]);
                least = Math.min(least, (int) (mixed >>> 33));
            }
            signature[i] = least;
        }
        return signature;
    }

    /** Returns the pairs at or above the threshold, the most alike first. */
    public List<Pair> pairs(double threshold) {
        List<Pair> pairs = new ArrayList<>();
        texts.forEach((section, signed) -> pairs(section, signed, threshold, pairs));
        pairs.sort(Comparator.comparingDouble(Pair::share)
                .reversed()
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        return pairs;
    }

    private static void pairs(ReportSection section, List<Signed> signed, double threshold, List<Pair> pairs) {
        Set<Long> compared = new HashSet<>();
        for (int band = 0; band < HASHES / BAND; band++) {
            Map<Long, List<Integer>> buckets = new HashMap<>();
            for (int i = 0; i < signed.size(); i++) {
                buckets.computeIfAbsent(key(signed.get(i).signature(), band), key -> new ArrayList<>())
                        .add(i);
            }
            buckets.values().forEach(bucket -> compare(section, signed, bucket, threshold, compared, pairs));
        }
    }

    private static void compare(
            ReportSection section,
            List<Signed> signed,
            List<Integer> bucket,
            double threshold,
            Set<Long> compared,
            List<Pair> pairs) {
        for (int i = 0; i < bucket.size(); i++) {
            for (int j = i + 1; j < bucket.size(); j++) {
                Signed one = signed.get(bucket.get(i));
                Signed other = signed.get(bucket.get(j));
                if (!one.isSameReport(other)
                        && compared.add(bucket.get(i) * (long) Integer.MAX_VALUE + bucket.get(j))) {
                    double share = alike(one.signature(), other.signature());
                    if (share >= threshold) {
                        pairs.add(new Pair(one.name(), other.name(), section, share));
                    }
                }
            }
        }
    }

    private static long key(int[] signature, int band) {
        long key = 17;
        for (int i = band * BAND; i < (band + 1) * BAND; i++) {
            key = key * 1_000_003L + signature[i];
        }
        return key;
    }

    private static double alike(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < HASHES; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return (double) same / HASHES;
    }
}
