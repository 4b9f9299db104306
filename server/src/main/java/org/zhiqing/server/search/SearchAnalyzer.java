package org.zhiqing.server.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts text into pairs of neighbouring Chinese characters and into Latin words and numbers, so that a word that is on a
 * page is always found, whatever a dictionary knows. Single characters are kept beside the pairs.
 */
final class SearchAnalyzer extends Analyzer {

    /** A token at its place, counted in characters for Chinese and in words for the rest. */
    record Token(String text, int place) {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        int scripts =
                CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
        return new TokenStreamComponents(words, new CJKBigramFilter(words, scripts, true));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new FoldingReader(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return new FoldingReader(reader);
    }

    /** Returns what a query must look for: the pairs, and single characters only where no pair covers them. */
    List<Token> wanted(String text) {
        List<Token> all = tokens(text);
        List<Token> wanted = new ArrayList<>();
        for (Token token : all) {
            boolean single = token.text().codePointCount(0, token.text().length()) == 1;
            if (!single || !isCovered(token, all)) {
                wanted.add(token);
            }
        }
        return wanted;
    }

    private static boolean isCovered(Token single, List<Token> all) {
        return all.stream()
                .anyMatch(other -> other.text().length() > single.text().length()
                        && (other.place() == single.place() && other.text().startsWith(single.text())
                                || other.place() == single.place() - 1
                                        && other.text().endsWith(single.text())));
    }

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int place = -1;
            while (stream.incrementToken()) {
                place += step.getPositionIncrement();
                tokens.add(new Token(term.toString(), place));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
