package org.zhiqing.server.screening;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;

/** Keeping an organ's lists of expressions (维护错敏词表). Each change makes a version. */
@Service
@Transactional
public class WordLists {

    private static final int MOST = 200_000;
    private static final int MOST_FINDINGS = 100;
    private static final int LONGEST_NOTE = 300;

    private final WordStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WordLists(WordStore store, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds expressions, one a line; one that is there already gets the new suggestion and days. All or none.
     *
     * @return the new version
     * @throws Findings what {@link WordReading} names, at most 100 at once and then {@code
     *     screening.words-more-wrong}; {@code screening.words-missing},
     *     {@code screening.words-too-many}, {@code screening.note-missing}, {@code screening.note-too-long}
     */
    @Requires(Act.WORDS_EDIT)
    public int add(String lines, String note, Actor by) {
        Findings.Collector all = new Findings.Collector();
        List<ListedWord> words = WordReading.read(lines, all);
        Findings.Collector findings = new Findings.Collector();
        all.all().stream().limit(MOST_FINDINGS).forEach(findings::add);
        findings.when(
                all.all().size() > MOST_FINDINGS,
                "words",
                "screening.words-more-wrong",
                all.all().size() - MOST_FINDINGS);
        findings.when(words.isEmpty() && all.isEmpty(), "words", "screening.words-missing");
        findings.when(words.size() > MOST, "words", "screening.words-too-many", MOST);
        checkNote(note, findings);
        findings.throwIfAny();
        int version = begin(note, words.size(), 0, by);
        Map<String, ListedWord> once = new LinkedHashMap<>();
        words.forEach(word -> once.putIfAbsent(word.kind() + word.word(), word));
        store.put(by.organ(), once.values(), version);
        return done(version, words.size() + " 条", by);
    }

    /**
     * Takes expressions out.
     *
     * @return the new version
     * @throws Findings {@code screening.none-chosen}, {@code screening.note-missing}, {@code screening.note-too-long}
     */
    @Requires(Act.WORDS_EDIT)
    public int remove(Collection<Long> ids, String note, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        findings.when(ids.isEmpty(), "word", "screening.none-chosen");
        checkNote(note, findings);
        findings.throwIfAny();
        int version = begin(note, 0, ids.size(), by);
        store.remove(by.organ(), ids, version);
        return done(version, "移出 " + ids.size() + " 条", by);
    }

    private static void checkNote(String note, Findings.Collector findings) {
        if (!findings.when(note.isBlank(), "note", "screening.note-missing")) {
            findings.when(note.length() > LONGEST_NOTE, "note", "screening.note-too-long", LONGEST_NOTE);
        }
    }

    private int begin(String note, int added, int removed, Actor by) {
        int version = store.version(by.organ()) + 1;
        store.addVersion(by.organ(), WordStore.next(version, note.strip(), added, removed, clock.instant()), by);
        return version;
    }

    private int done(int version, String detail, Actor by) {
        audit.record(by, "screening-words.changed", "organ/" + by.organ(), "第 " + version + " 版：" + detail);
        events.publishEvent(new WordsChanged(by.organ(), by.organName(), version));
        return version;
    }

    /** Returns a page (from 1) of the organ's words that hold the part. */
    @Transactional(readOnly = true)
    @Requires(Act.WORDS_READ)
    public Page<WordLine> page(String part, int number, int size, Actor by) {
        return store.page(by.organ(), part.strip(), number, size);
    }

    /** Returns the newest versions, newest first, at most 50. */
    @Transactional(readOnly = true)
    @Requires(Act.WORDS_READ)
    public List<ListVersion> versions(Actor by) {
        return store.versions(by.organ());
    }
}
