package org.zhiqing.server.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What was typed, as a query of the index. Every word must be found; words that stand together count more than their
 * parts; a document or index number that is exactly the one typed comes first. Anything can be typed without an error.
 */
final class Wanted {

    private static final Pattern WORD = Pattern.compile("[\"“”「『]([^\"“”」』]+)[\"“”」』]|([^\\s\"“”「」『』]+)");
    private static final int MOST_WORDS = 12;
    private static final float EXACT_NUMBER = 10_000f;
    private static final Map<String, Float> WEIGHTS =
            Map.of(Fields.TITLE, 6f, Fields.NUMBER, 4f, Fields.BODY, 2f, Fields.ATTACHMENTS, 1f);

    private final SearchAnalyzer analyzer;

    Wanted(SearchAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Returns the query for the text; all documents if it is blank. */
    Query text(String typed) {
        if (typed.isBlank()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(words(typed), Occur.SHOULD);
        String key = NumberKeys.of(typed);
        if (!key.isEmpty()) {
            Query exact = new TermQuery(new Term(Fields.NUMBER_KEY, key));
            any.add(new BoostQuery(new ConstantScoreQuery(exact), EXACT_NUMBER), Occur.SHOULD);
        }
        return any.build();
    }

    /** Returns {@code query} narrowed by the filters. */
    static Query narrowed(Query query, Map<SearchFacet, String> filters, Collection<SearchFacet> without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach((facet, value) -> {
            if (!without.contains(facet)) {
                all.add(new TermQuery(new Term(facet.parameter(), value)), Occur.FILTER);
            }
        });
        return all.build();
    }

    private Query words(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Matcher words = WORD.matcher(typed);
        int count = 0;
        while (words.find() && count < MOST_WORDS) {
            boolean quoted = words.group(1) != null;
            List<SearchAnalyzer.Token> tokens = analyzer.wanted(quoted ? words.group(1) : words.group(2));
            if (!tokens.isEmpty()) {
                all.add(word(tokens, quoted), Occur.MUST);
                count++;
            }
        }
        return count == 0 ? new MatchNoDocsQuery("no words") : all.build();
    }

    private static Query word(List<SearchAnalyzer.Token> tokens, boolean quoted) {
        BooleanQuery.Builder word = new BooleanQuery.Builder();
        WEIGHTS.forEach((field, weight) -> word.add(new BoostQuery(phrase(field, tokens), weight), Occur.SHOULD));
        if (!quoted && tokens.size() > 1) {
            word.add(parts(tokens), Occur.SHOULD);
        }
        return word.build();
    }

    private static Query phrase(String field, List<SearchAnalyzer.Token> tokens) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.get(0).text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int first = tokens.get(0).place();
        tokens.forEach(token -> phrase.add(new Term(field, token.text()), token.place() - first));
        return phrase.build();
    }

    /** Short words with all their parts, longer ones with three quarters, wherever they stand. */
    private static Query parts(List<SearchAnalyzer.Token> tokens) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        tokens.stream().map(SearchAnalyzer.Token::text).distinct().forEach(text -> parts.add(part(text), Occur.SHOULD));
        int distinct =
                (int) tokens.stream().map(SearchAnalyzer.Token::text).distinct().count();
        parts.setMinimumNumberShouldMatch(distinct <= 3 ? distinct : (distinct * 3 + 3) / 4);
        return parts.build();
    }

    private static Query part(String text) {
        List<Query> fields = new ArrayList<>();
        WEIGHTS.forEach(
                (field, weight) -> fields.add(new BoostQuery(new TermQuery(new Term(field, text)), weight / 4)));
        return new DisjunctionMaxQuery(fields, 0.1f);
    }
}
