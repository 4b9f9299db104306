package org.zhiqing.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a request of a story is answered.
 *
 * @param situation what the handler chooses from the tree of results
 * @param row the row of table three in which it is counted, as the year's table of the desk writes it
 * @param grounds what is ticked as ground for withholding
 * @param words what is typed, by label
 */
record Answer(String situation, String row, List<String> grounds, Map<String, String> words) {

    static Answer of(String situation, String row) {
        return new Answer(situation, row, List.of(), Map.of());
    }

    Answer on(String ground) {
        return new Answer(situation, row, List.of(ground), words);
    }

    Answer with(String label, String text) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(label, text);
        return new Answer(situation, row, grounds, more);
    }
}
