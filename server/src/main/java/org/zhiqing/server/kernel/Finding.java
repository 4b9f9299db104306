package org.zhiqing.server.kernel;

/**
 * Something wrong in what was handed in, with its place. Findings are collected and told all at once.
 *
 * @param field the form field or the place in a file, e.g. {@code title} or {@code 第3行}; empty when it is about the whole
 * @param code as in {@link Refusal}
 * @param args what the sentence names
 */
public record Finding(String field, String code, Object... args) {

    /** Returns the Chinese sentence. */
    public String sentence() {
        return Sentences.of(code, args);
    }
}
