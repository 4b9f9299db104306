package org.zhiqing.server.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.audit.AuditFault.Kind;
import org.zhiqing.server.kernel.KeyFile;

/** One reading of the chain from its first row to its head. */
final class AuditReading {

    /** Up to here it is tried whether a damaged row is a row of another place. */
    private static final int PLACES_TRIED = 500;

    private record Row(AuditEntry entry, String previous, String hash, String seal) {}

    private final @Nullable AuditSeal key;
    private final String keyPath;
    private final Optional<AuditWitness.Seen> seen;
    private final List<AuditFault> faults = new ArrayList<>();
    private final List<Row> damaged = new ArrayList<>();
    private final List<long[]> gaps = new ArrayList<>();
    private @Nullable String seenHash;
    private String last = AuditSeal.BEFORE_ALL;
    private boolean lastSound = true;
    private long lastNumber;
    private long count;

    AuditReading(KeyFile keyFile) {
        this.key = keyFile.read().map(AuditSeal::new).orElse(null);
        this.seen = AuditWitness.read(keyFile.path().resolveSibling("audit.seen"));
        this.keyPath = keyFile.path().toString();
    }

    void row(AuditEntry entry, String previous, String hash, String seal) {
        count++;
        boolean gap = entry.number() != lastNumber + 1;
        if (gap) {
            gaps.add(new long[] {lastNumber + 1, entry.number() - 1});
        }
        boolean sound = AuditSeal.hash(entry, previous).equals(hash) && sealed(hash, seal);
        if (!sound) {
            damaged.add(new Row(entry, previous, hash, seal));
        } else if (!gap && lastSound && !previous.equals(last)) {
            faults.add(new AuditFault(Kind.UNLINKED, entry.number(), entry.number(), ""));
        }
        if (sound && entry.act().equals(AuditChain.TAMPERED)) {
            faults.add(new AuditFault(Kind.REPORTED, entry.number(), entry.number(), entry.subject()));
        }
        if (seen.isPresent() && seen.get().count() == entry.number()) {
            seenHash = hash;
        }
        last = hash;
        lastSound = sound;
        lastNumber = entry.number();
    }

    void head(long entryCount, String lastHash, @Nullable String seal) {
        if (entryCount > lastNumber) {
            gaps.add(new long[] {lastNumber + 1, entryCount});
        }
        boolean sealed = key == null
                || (entryCount == 0 && seal == null && count == 0)
                || (seal != null && key.ofHead(entryCount, lastHash).equals(seal));
        boolean fits = entryCount > lastNumber || (entryCount == lastNumber && lastHash.equals(last));
        if (!sealed || !fits) {
            faults.add(new AuditFault(Kind.HEAD_FORGED, entryCount, entryCount, ""));
        }
        checkWitness();
    }

    void noHead() {
        faults.add(new AuditFault(Kind.HEAD_MISSING, lastNumber, lastNumber, ""));
        checkWitness();
    }

    AuditVerification.Result result() {
        if (key == null && count > 0) {
            faults.add(new AuditFault(Kind.KEY_MISSING, 0, 0, keyPath));
        }
        nameDamage();
        faults.sort(Comparator.comparingLong(AuditFault::from));
        return new AuditVerification.Result(count, List.copyOf(faults));
    }

    private void checkWitness() {
        seen.filter(then -> then.count() > 0 && !then.hash().equals(seenHash))
                .filter(then -> !explained(then.count()))
                .ifPresent(
                        then -> faults.add(new AuditFault(Kind.SET_BACK, lastNumber, lastNumber, "" + then.count())));
    }

    /** Whether another fault tells already what became of this row. */
    private boolean explained(long number) {
        return gaps.stream().anyMatch(gap -> gap[0] <= number && number <= gap[1])
                || damaged.stream().anyMatch(row -> row.entry().number() == number);
    }

    private boolean sealed(String hash, String seal) {
        return key == null || key.ofRow(hash).equals(seal);
    }

    /** Tells rows that stand at another's place from rows that were edited, and these from rows that are gone. */
    private void nameDamage() {
        TreeSet<Long> places = new TreeSet<>();
        damaged.forEach(row -> places.add(row.entry().number()));
        for (long[] gap : gaps) {
            for (long place = gap[0]; place <= gap[1] && places.size() < PLACES_TRIED; place++) {
                places.add(place);
            }
        }
        TreeSet<Long> found = new TreeSet<>();
        for (Row row : damaged) {
            long number = row.entry().number();
            Optional<Long> origin = places.stream()
                    .limit(PLACES_TRIED)
                    .filter(place -> belongsTo(row, place))
                    .findFirst();
            origin.ifPresent(found::add);
            faults.add(origin.map(place -> new AuditFault(Kind.MOVED, number, number, "" + place))
                    .orElseGet(() -> new AuditFault(Kind.EDITED, number, number, "")));
        }
        gaps.forEach(gap -> nameGap(gap, found));
    }

    private void nameGap(long[] gap, TreeSet<Long> found) {
        long begin = gap[0];
        for (long moved : found.subSet(gap[0], true, gap[1], true)) {
            nameRemoved(begin, moved - 1);
            begin = moved + 1;
        }
        nameRemoved(begin, gap[1]);
    }

    private void nameRemoved(long from, long until) {
        if (from <= until) {
            faults.add(new AuditFault(Kind.REMOVED, from, until, ""));
        }
    }

    private boolean belongsTo(Row row, long place) {
        return AuditSeal.hash(row.entry().numbered(place), row.previous()).equals(row.hash())
                && sealed(row.hash(), row.seal());
    }
}
