package org.zhiqing.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk. One process has it open at a time. What is put in or taken out is seen by the next search; it is
 * forced to disk by {@link #commit()}. An index that another version wrote, or that is damaged, is emptied when opened.
 *
 * <p>Safe for use by several threads.
 */
final class IndexFolder implements AutoCloseable {

    /** Rises when fields or analysis change. */
    static final String FORMAT = "1";

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final SearchAnalyzer analyzer = new SearchAnalyzer();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    /** How often something was written, and up to which time the searchers have seen it. */
    private final AtomicLong changes = new AtomicLong();

    private final AtomicLong refreshed = new AtomicLong();

    private IndexFolder(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(48));
        writer.setLiveCommitData(Map.of("format", FORMAT).entrySet());
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * Opens the index, or a new empty one.
     *
     * @throws UncheckedIOException if the folder cannot be written or another process has it open
     */
    static IndexFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            if (!isReadable(directory)) {
                empty(folder);
            }
            return new IndexFolder(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return true;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return FORMAT.equals(reader.getIndexCommit().getUserData().get("format"));
        } catch (IndexFormatTooOldException | IndexFormatTooNewException | CorruptIndexException unreadable) {
            LOG.warn("the search index cannot be read and is made anew: {}", unreadable.getMessage());
            return false;
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    SearchAnalyzer analyzer() {
        return analyzer;
    }

    /** Puts entries in, each in place of what was there for its document. */
    void put(Collection<SearchEntry> entries) {
        changing(() -> {
            for (SearchEntry entry : entries) {
                writer.updateDocument(key(entry.document()), Fields.of(entry));
            }
        });
    }

    /** Takes documents out; quietly when they are not there. */
    void remove(Collection<Long> documents) {
        changing(() ->
                writer.deleteDocuments(documents.stream().map(IndexFolder::key).toArray(Term[]::new)));
    }

    /** Takes everything out. */
    void clear() {
        changing(writer::deleteAll);
    }

    /** Forces everything to disk; quick when nothing has changed, nothing after {@link #close()}. */
    synchronized void commit() {
        try {
            if (writer.isOpen() && writer.hasUncommittedChanges()) {
                writer.commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the stamp of every document in the index. */
    Map<Long, String> stamps() {
        return searching(searcher -> {
            Map<Long, String> stamps = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var reader = leaf.reader();
                var keys = DocValues.getNumeric(reader, Fields.KEY);
                var values = DocValues.getBinary(reader, Fields.STAMP);
                Bits live = reader.getLiveDocs();
                for (int doc = 0; doc < reader.maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && keys.advanceExact(doc) && values.advanceExact(doc)) {
                        stamps.put(keys.longValue(), values.binaryValue().utf8ToString());
                    }
                }
            }
            return stamps;
        });
    }

    /** Returns what {@code work} finds in the index as of now. */
    <T> T searching(Work<T> work) {
        try {
            long asked = changes.get();
            if (refreshed.get() < asked) {
                searchers.maybeRefreshBlocking();
                refreshed.accumulateAndGet(asked, Math::max);
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Many changes cost one refresh: the next search makes it. */
    private void changing(Change change) {
        try {
            change.make();
            changes.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term key(long document) {
        return new Term(Fields.ID, Long.toString(document));
    }

    /** Reads from a searcher that stays the same meanwhile. */
    interface Work<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private interface Change {
        void make() throws IOException;
    }
}
