package org.zhiqing.server.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhiqing.server.publication.reading.PublicDocuments;

/**
 * Keeps the index equal to the public view. Events bring each change at once; the comparison at the start, and every
 * minute after it, repairs whatever an event did not bring: a crash between two steps, another process, a new day.
 */
@Component
public class SearchIndex implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int BATCH = 25;

    private final Path place;
    private final PublicDocuments documents;
    private final IndexEntries entries;

    /** Held while documents are read and what was read is written, so that an older reading never comes last. */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile @Nullable IndexFolder folder;
    private volatile boolean complete;

    SearchIndex(@Value("${zhiqing.home}") Path home, PublicDocuments documents, IndexEntries entries) {
        this.place = home.toAbsolutePath().normalize().resolve("index");
        this.documents = documents;
        this.entries = entries;
    }

    /** What a comparison found and repaired. */
    public record Repair(int addedCount, int removedCount) {}

    /** Makes the whole index anew from the public view. Searches meanwhile find what is already in it. */
    public Repair rebuild() {
        writing.lock();
        try {
            complete = false;
            folder().clear();
        } finally {
            writing.unlock();
        }
        return repair();
    }

    /** Compares the index with the public view and repairs it. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public Repair repair() {
        Map<Long, String> indexed = folder().stamps();
        Map<Long, String> there = entries.stamps();
        Set<Long> gone = new HashSet<>(indexed.keySet());
        gone.removeAll(there.keySet());
        List<Long> stale = there.entrySet().stream()
                .filter(mark -> !mark.getValue().equals(indexed.get(mark.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        update(gone);
        for (int from = 0; from < stale.size(); from += BATCH) {
            update(stale.subList(from, Math.min(stale.size(), from + BATCH)));
        }
        folder().commit();
        complete = true;
        Repair repair = new Repair(stale.size(), gone.size());
        if (repair.addedCount() + repair.removedCount() > 0) {
            LOG.info("search index: {} documents put in, {} taken out", repair.addedCount(), repair.removedCount());
        }
        return repair;
    }

    /** Brings documents in the index to their public state as of now. */
    void update(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        writing.lock();
        try {
            List<SearchEntry> present = new ArrayList<>();
            List<Long> absent = new ArrayList<>();
            for (long id : ids) {
                documents.indexed(id).ifPresentOrElse(found -> present.add(entries.of(found)), () -> absent.add(id));
            }
            folder().remove(absent);
            folder().put(present);
        } finally {
            writing.unlock();
        }
    }

    @Scheduled(fixedDelay = 5_000)
    void commit() {
        IndexFolder open = folder;
        if (open != null) {
            open.commit();
        }
    }

    boolean isComplete() {
        return complete;
    }

    /** Returns the index, opened at the first call. */
    IndexFolder folder() {
        IndexFolder open = folder;
        if (open == null) {
            writing.lock();
            try {
                open = folder == null ? IndexFolder.open(place) : folder;
                folder = open;
            } finally {
                writing.unlock();
            }
        }
        return open;
    }

    /** Takes out what is no longer public before the first page is served; the rest follows beside it. */
    @Override
    public void start() {
        Set<Long> gone = new HashSet<>(folder().stamps().keySet());
        gone.removeAll(entries.stamps().keySet());
        update(gone);
        Thread repairing = new Thread(this::repair, "search-index");
        repairing.setDaemon(true);
        repairing.start();
    }

    @Override
    public void stop() {
        writing.lock();
        try {
            IndexFolder open = folder;
            folder = null;
            complete = false;
            if (open != null) {
                open.close();
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return folder != null;
    }

    /** Before the web server, which comes last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
