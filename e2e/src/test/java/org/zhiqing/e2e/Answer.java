package org.zhiqing.e2e;

import java.util.function.Consumer;

/**
 * How a request of a story is answered.
 *
 * @param situation what the handler chooses from the tree of results
 * @param row the row of table three in which it is counted, as the year's table of the desk writes it
 * @param form what is filled in
 */
record Answer(String situation, String row, Consumer<Window> form) {

    static Answer of(String situation, String row) {
        return new Answer(situation, row, none -> {});
    }

    /** Ticks a ground for withholding. */
    Answer on(String ground) {
        return and(window -> window.tickThat(ground));
    }

    Answer with(String label, String text) {
        return and(window -> window.fill(label, text));
    }

    Answer and(Consumer<Window> more) {
        return new Answer(situation, row, form.andThen(more));
    }
}
