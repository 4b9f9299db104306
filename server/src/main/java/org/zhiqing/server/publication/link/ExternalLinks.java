package org.zhiqing.server.publication.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;

/**
 * The links of documents to other sites. They are looked at beside the work of everybody, some at a time; the screening
 * reads what was seen last. A link is dead when two looks have failed, or one beyond doubt.
 */
@Component
public class ExternalLinks {

    private static final int AT_ONCE = 50;
    private static final int LONGEST = 1000;
    private static final int DEAD = 2;
    private static final Duration ALIVE = Duration.ofDays(7);
    private static final Duration FAILED_ONCE = Duration.ofHours(1);
    private static final Duration FAILED = Duration.ofDays(1);

    private final LinkStore store;
    private final LinkSettings settings;
    private final LinkVisit visit;
    private final Organs organs;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private Instant collectedUntil = Instant.EPOCH;

    ExternalLinks(LinkStore store, LinkSettings settings, LinkVisit visit, Organs organs, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.visit = visit;
        this.organs = organs;
        this.clock = clock;
    }

    /** Returns the addresses of other sites that the markup links to, each once. */
    public static Set<String> in(String html) {
        Set<String> urls = new LinkedHashSet<>();
        Jsoup.parseBodyFragment(html).select("a[href^=http]").forEach(link -> urls.add(link.attr("href")));
        urls.removeIf(url -> url.length() > LONGEST);
        return urls;
    }

    /** Returns those of the addresses that are dead, each with what was seen; none where the organ wants none looked at. */
    public Map<String, String> dead(long organ, Collection<String> urls) {
        return urls.isEmpty() || !settings.lookedAt(organ) ? Map.of() : store.dead(urls);
    }

    /** Returns how many of the addresses nobody has looked at yet: all of them where the organ wants none looked at. */
    public long unseen(long organ, Collection<String> urls) {
        return urls.isEmpty() || !settings.lookedAt(organ) ? urls.size() : urls.size() - store.seenCount(urls);
    }

    @Async
    @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
    void round() {
        if (looking.compareAndSet(false, true)) {
            try {
                collect();
                store.due(clock.instant(), AT_ONCE).forEach(this::look);
            } finally {
                looking.set(false);
            }
        }
    }

    /** Collects the links of what changed since the last time; after a start of everything. */
    void collect() {
        List<Long> wanting =
                organs.all().stream().map(Organ::id).filter(settings::lookedAt).toList();
        if (wanting.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (String body : store.bodiesChangedSince(collectedUntil, wanting)) {
            in(body).forEach(url -> store.add(url, now));
        }
        collectedUntil = now;
    }

    void look(String url) {
        LinkVisit.Seen seen = visit.look(url);
        int failures = seen.there() ? 0 : seen.sure() ? DEAD : store.failures(url) + 1;
        Duration pause = failures == 0 ? ALIVE : failures < DEAD ? FAILED_ONCE : FAILED;
        Instant now = clock.instant();
        store.seen(url, failures, seen.words(), now, now.plus(pause));
    }
}
