package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Keeping what is being typed before it is saved (自动保存), for the person who types it and for nobody else. */
@Service
@Transactional
public class DraftAutosaving {

    private static final Pattern PLACE = Pattern.compile("document:\\d{1,18}|new:[a-z0-9-]{1,60}:[a-z0-9]{8,40}");
    private static final int MOST_CHARACTERS = 50_000_000;
    private static final int MOST_FIELDS = 60;
    private static final Duration KEPT = Duration.ofDays(60);

    private final AutosaveStore store;
    private final Clock clock;

    DraftAutosaving(AutosaveStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps what stands in a form.
     *
     * @throws Refusal {@code publication.autosave-refused} if it is no such form or too much
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public void keep(String place, Map<String, List<String>> fields, Actor by) {
        long characters = fields.values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        if (!PLACE.matcher(place).matches() || characters > MOST_CHARACTERS || fields.size() > MOST_FIELDS) {
            throw new Refusal("publication.autosave-refused");
        }
        store.dropBefore(clock.instant().minus(KEPT));
        store.put(by.person(), place, fields, clock.instant());
    }

    /** Returns what the person has not saved at this place. */
    @Requires(Act.DOCUMENT_DRAFT)
    @Transactional(readOnly = true)
    public Optional<UnsavedWriting> find(String place, Actor by) {
        return store.find(by.person(), place);
    }

    /** Returns all that the person has not saved, newest first. */
    @Requires(Act.DOCUMENT_DRAFT)
    @Transactional(readOnly = true)
    public List<UnsavedWriting> all(Actor by) {
        return store.all(by.person());
    }

    /** Forgets what was kept: it has been saved or given up. */
    @Requires(Act.DOCUMENT_DRAFT)
    public void drop(String place, Actor by) {
        store.drop(by.person(), place);
    }
}
