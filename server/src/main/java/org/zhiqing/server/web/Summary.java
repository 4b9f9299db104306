package org.zhiqing.server.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What stands above a refused form: every problem with the name of its field, in the order of the page. Only the fields
 * know their names and their order, so that the page below is printed first.
 *
 * @param again what the browser cannot fill in again, as sentences without a stop
 * @param page what was printed
 */
public record Summary(List<Line> lines, List<String> again, Content page) {

    /** A problem; {@code href} is {@code null} when it is about the whole form. */
    public record Line(@Nullable String href, String sentence) {}

    private record Named(String field, String label) {}

    private static final String NAMES = Summary.class.getName() + ".names";
    private static final String AGAIN = Summary.class.getName() + ".again";

    /** Prints what stands below, then names the problems. */
    public static Summary of(List<Shell.Problem> problems, Content below) {
        StringOutput printed = new StringOutput();
        below.writeTo(new OwaspHtmlTemplateOutput(printed));
        String html = printed.toString();
        List<Named> names = new ArrayList<>(Summary.<Named>noted(NAMES));
        List<Line> lines = problems.stream()
                .sorted(Comparator.comparingInt(problem -> place(problem, names)))
                .map(problem -> line(problem, names))
                .toList();
        return new Summary(lines, List.copyOf(Summary.<String>noted(AGAIN)), out -> out.writeContent(html));
    }

    /** Notes a field of the refused form as it is printed. */
    public static void name(Field field, String label) {
        if (field.problem() != null) {
            noted(NAMES).add(new Named(field.name(), label));
        }
    }

    /** Notes what has to be given again, if the form was refused. */
    public static void again(String form, String sentence) {
        if (Field.sent(form)) {
            noted(AGAIN).add(sentence);
        }
    }

    private static int place(Shell.Problem problem, List<Named> names) {
        if (problem.field().isEmpty()) {
            return -1;
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).field().equals(problem.field())) {
                return i;
            }
        }
        return names.size();
    }

    private static Line line(Shell.Problem problem, List<Named> names) {
        String field = problem.field();
        String label = names.stream()
                .filter(named -> named.field().equals(field))
                .map(Named::label)
                .findFirst()
                .orElse("");
        boolean named = label.isEmpty() || problem.sentence().contains(label);
        return new Line(
                field.isEmpty() ? null : Field.anchor(field),
                named ? problem.sentence() : label + "：" + problem.sentence());
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<T> noted(String what) {
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        if (current == null) {
            return new LinkedHashSet<>();
        }
        Object kept = current.getAttribute(what, RequestAttributes.SCOPE_REQUEST);
        Set<T> noted = kept == null ? new LinkedHashSet<>() : (Set<T>) kept;
        current.setAttribute(what, noted, RequestAttributes.SCOPE_REQUEST);
        return noted;
    }
}
