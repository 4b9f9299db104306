package org.zhiqing.server.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.organ.OrganRecord;
import org.zhiqing.server.organ.OrganRecords;
import org.zhiqing.server.organ.ReceptionPoint;

/** The rules by which an organ's texts are looked through: its lists as they are now, and what of its own is public. */
@Component
@Transactional(readOnly = true)
public class RuleBook {

    private record Kept(int version, WordMatcher matcher) {}

    private final WordStore store;
    private final OrganRecords records;
    private final List<ListedWord> shipped = WordReading.shipped();
    private final Map<Long, Kept> matchers = new ConcurrentHashMap<>();

    RuleBook(WordStore store, OrganRecords records) {
        this.store = store;
        this.records = records;
    }

    /**
     * Returns the rules of the day.
     *
     * @param day that of the document, so that an old one is judged by the rules of its own day
     */
    public Rules of(long organ, LocalDate day) {
        OrganRecord record = records.of(organ);
        List<ReceptionPoint> points = record.receptionPoints();
        Set<String> numbers = Rules.digits(Stream.concat(
                        Stream.of(record.telephone(), record.fax()),
                        points.stream().map(ReceptionPoint::telephone))
                .toList());
        Set<String> places = Stream.concat(
                        Stream.of(record.address()), points.stream().map(ReceptionPoint::address))
                .filter(place -> !place.isBlank())
                .collect(Collectors.toSet());
        return new Rules(matcher(organ), day, numbers, places);
    }

    /** Returns the version of the organ's list that {@link #of} uses; 0 while it has none of its own. */
    public int version(long organ) {
        return store.version(organ);
    }

    private WordMatcher matcher(long organ) {
        int version = store.version(organ);
        Kept kept = matchers.get(organ);
        if (kept == null || kept.version() != version) {
            kept = matchers.compute(
                    organ, (key, now) -> now != null && now.version() == version ? now : make(organ, version));
        }
        return kept.matcher();
    }

    /** Takes seconds for a list of many thousands: whoever comes meanwhile waits for it and makes no other. */
    private Kept make(long organ, int version) {
        List<ListedWord> words = new ArrayList<>(shipped);
        words.addAll(store.inForce(organ));
        return new Kept(version, WordMatcher.of(words));
    }
}
