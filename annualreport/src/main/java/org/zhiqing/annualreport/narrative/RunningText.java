package org.zhiqing.annualreport.narrative;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.Passage;

/**
 * Lines of text joined where a sentence was broken over them, without blanks, in one notation of letters and digits, each
 * character knowing where it stands.
 */
final class RunningText {

    /** Stay as they are: they say where a clause ends. */
    private static final String MARKS = "，；：！？（）";

    private static final String ENDS = "。；！？：:;";

    private final StringBuilder text = new StringBuilder();
    private final List<Passage> passages;
    private final List<int[]> origins = new ArrayList<>();

    RunningText(List<Passage> passages) {
        this.passages = passages;
        for (int i = 0; i < passages.size(); i++) {
            add(i);
            if (text.length() > 0 && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
                put('\n', i, passages.get(i).text().length());
            }
        }
    }

    private void add(int index) {
        String line = passages.get(index).text();
        for (int i = 0; i < line.length(); i++) {
            char original = line.charAt(i);
            if (Character.isWhitespace(original) || Character.isSpaceChar(original) || original == '*') {
                continue;
            }
            String plain = MARKS.indexOf(original) >= 0
                    ? String.valueOf(original)
                    : Normalizer.normalize(String.valueOf(original), Normalizer.Form.NFKC);
            for (int j = 0; j < plain.length(); j++) {
                put(plain.charAt(j), index, i);
            }
        }
    }

    private void put(char character, int passage, int at) {
        text.append(character);
        origins.add(new int[] {passage, at});
    }

    String text() {
        return text.toString();
    }

    /** Returns where a character stands. */
    Place place(int index) {
        int[] origin = origins.get(index);
        Passage passage = passages.get(origin[0]);
        return passage.at(Math.min(origin[1], passage.text().length()));
    }

    /** Returns the sentence around a character, and the one before it. */
    String context(int index) {
        int start = sentenceStart(index);
        return text.substring(start == 0 ? 0 : sentenceStart(start - 1), sentenceEnd(index));
    }

    /** Returns the sentence around a character. */
    String sentence(int index) {
        return text.substring(sentenceStart(index), sentenceEnd(index));
    }

    /** Returns the clause up to a character: what stands between the mark before it and it. */
    String clauseBefore(int index) {
        int start = index;
        while (start > 0 && "，,。；;！？\n：:".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, index);
    }

    /** Returns what follows a character to the end of its clause. */
    String clauseAfter(int index) {
        int end = index;
        while (end < text.length() && "，,。；;！？\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(index, end);
    }

    private int sentenceStart(int index) {
        int start = index;
        while (start > 0 && "。！？\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private int sentenceEnd(int index) {
        int end = index;
        while (end < text.length() && "。！？\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
