package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Sentences;

/**
 * Why the post behind this page was refused.
 *
 * @param sentence the refusal, or {@code null} if only fields are wrong
 * @param typed what was typed, by field, where it no longer stands in the request; else {@code null}
 * @param meanwhile whether somebody else has saved since the page was opened
 */
record Refused(
        @Nullable String sentence,
        List<Shell.Problem> problems,
        @Nullable Map<String, ? extends List<String>> typed,
        boolean meanwhile) {

    Refused(@Nullable String sentence, List<Shell.Problem> problems) {
        this(sentence, problems, null, false);
    }

    private static final String ATTRIBUTE = Refused.class.getName();

    static @Nullable Refused of(HttpServletRequest request) {
        return (Refused) request.getAttribute(ATTRIBUTE);
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    List<String> typed(String name, HttpServletRequest request) {
        if (typed != null) {
            List<String> values = typed.get(name);
            return values == null ? List.of() : values;
        }
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    @Nullable
    String about(String field) {
        List<String> sentences = problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Shell.Problem::sentence)
                .toList();
        return sentences.isEmpty() ? null : Sentences.joined(sentences);
    }
}
