package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why the post behind this page was refused.
 *
 * @param sentence the refusal, or {@code null} if only fields are wrong
 */
record Refused(@Nullable String sentence, List<Shell.Problem> problems) {

    private static final String ATTRIBUTE = Refused.class.getName();

    static @Nullable Refused of(HttpServletRequest request) {
        return (Refused) request.getAttribute(ATTRIBUTE);
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    @Nullable
    String about(String field) {
        String sentences = problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Shell.Problem::sentence)
                .collect(Collectors.joining("；"));
        return sentences.isEmpty() ? null : sentences;
    }
}
