package org.zhiqing.architecture;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhiqing.server.kernel.Role;

/** The page of a table of stages and steps: a diagram with the step on each arrow, and who may take it. */
public final class StagePage {

    private StagePage() {}

    /**
     * A row of the table.
     *
     * @param leads where the step leads, by the stage it is taken in, in the order of the stages; a stage that it does
     *     not change leads to nothing
     */
    public record Step<S extends Enum<S>>(String label, Collection<Role> roles, Map<S, ? extends Set<S>> leads) {}

    /**
     * Returns the page.
     *
     * @param made names of the two tables that it is made from
     * @param begins the stages in which the subject begins
     */
    public static <S extends Enum<S>> String of(
            String title, String made, List<S> begins, S[] stages, Function<S, String> label, List<Step<S>> steps) {
        String starts = begins.stream().map("    [*] --> %s\n"::formatted).collect(joining());
        String names = Arrays.stream(stages)
                .map(stage -> "    %s : %s\n".formatted(stage, label.apply(stage)))
                .collect(joining());
        String arrows = steps.stream().map(StagePage::arrows).collect(joining());
        String rows = steps.stream().map(step -> row(step, label)).collect(joining());
        return "# " + title + "\n\n由 " + made + " 生成，不要手工修改。\n\n```mermaid\nstateDiagram-v2\n" + starts + names + arrows
                + "```\n\n| 步骤 | 谁可以 | 在哪些阶段 | 到哪个阶段 |\n|---|---|---|---|\n" + rows;
    }

    private static <S extends Enum<S>> String arrows(Step<S> step) {
        return step.leads().entrySet().stream()
                .flatMap(lead -> lead.getValue().stream()
                        .map(to -> "    %s --> %s : %s\n".formatted(lead.getKey(), to, step.label())))
                .collect(joining());
    }

    private static <S extends Enum<S>> String row(Step<S> step, Function<S, String> label) {
        Set<S> to = new TreeSet<>();
        step.leads().values().forEach(to::addAll);
        String roles = step.roles().stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(Role::label)
                .collect(joining("、"));
        String from = step.leads().keySet().stream().map(label).collect(joining("、"));
        boolean stays = step.leads().values().stream().anyMatch(Set::isEmpty);
        String leads = Stream.concat(to.stream().map(label), stays ? Stream.of("不变") : Stream.empty())
                .collect(joining("、"));
        return "| %s | %s | %s | %s |\n".formatted(step.label(), roles, from, leads);
    }
}
