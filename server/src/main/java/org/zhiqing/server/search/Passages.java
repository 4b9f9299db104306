package org.zhiqing.server.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** The passages of a text in which something was found, cut to a readable length, as pieces of plain text. */
final class Passages extends UnifiedHighlighter {

    private static final int LONGEST_TEXT = 4_000_000;
    private static final int LENGTH = 60;
    private static final int LONGEST_PASSAGE = 140;
    private static final int BEFORE = 40;

    Passages(IndexSearcher searcher, SearchAnalyzer analyzer) {
        super(UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(LONGEST_TEXT));
    }

    /** Returns for each field and document (in the order of {@code docs}) at most {@code most} passages. */
    Map<String, Object[]> of(Query query, int[] docs, String[] fields, int[] most) throws IOException {
        return highlightFieldsAsObjects(fields, query, docs, most);
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return field.equals(Fields.TITLE)
                ? new WholeBreakIterator()
                : LengthGoalBreakIterator.createMinLength(
                        BreakIterator.getSentenceInstance(Locale.CHINA), LENGTH, 0.5f);
    }

    @Override
    protected int getMaxNoHighlightPassages(String field) {
        return field.equals(Fields.ATTACHMENTS) ? 0 : 1;
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
        boolean whole = field.equals(Fields.TITLE);
        return new PassageFormatter() {
            @Override
            public List<List<Piece>> format(Passage[] passages, String content) {
                List<List<Piece>> all = new ArrayList<>();
                for (Passage passage : passages) {
                    List<Piece> pieces = pieces(passage, content, whole);
                    if (!pieces.isEmpty()) {
                        all.add(pieces);
                    }
                }
                return all;
            }
        };
    }

    private static List<Piece> pieces(Passage passage, String content, boolean whole) {
        int start = passage.getStartOffset();
        int end = passage.getEndOffset();
        if (!whole) {
            if (passage.getNumMatches() > 0) {
                start = Math.max(start, passage.getMatchStarts()[0] - BEFORE);
            }
            end = Math.min(end, start + LONGEST_PASSAGE);
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, start > passage.getStartOffset() ? "…" : "", false);
        int at = start;
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int from = Math.max(at, passage.getMatchStarts()[i]);
            int to = Math.min(end, passage.getMatchEnds()[i]);
            if (to > from) {
                add(pieces, content.substring(at, from), false);
                add(pieces, content.substring(from, to), true);
                at = to;
            }
        }
        add(pieces, content.substring(at, end), false);
        add(pieces, end < passage.getEndOffset() ? "…" : "", false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (text.isBlank() && !found) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).found() == found) {
            pieces.set(last, new Piece(pieces.get(last).text() + text, found));
        } else {
            pieces.add(new Piece(text, found));
        }
    }
}
