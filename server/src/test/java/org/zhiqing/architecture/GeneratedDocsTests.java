package org.zhiqing.architecture;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.zhiqing.annualreport.json.ReportSchema;
import org.zhiqing.server.Zhiqing;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Role;

/** The pages made from the code say what the code says. */
class GeneratedDocsTests {

    @Test
    void modulesAndWhatTheyMayUse() {
        ApplicationModules modules = ApplicationModules.of(Zhiqing.class);
        String lines = modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .map(module -> {
                    ApplicationModule declared = module.getBasePackage()
                            .findAnnotation(ApplicationModule.class)
                            .orElseThrow(() -> new AssertionError(module + " does not declare what it may use"));
                    List<String> allowed = List.of(declared.allowedDependencies());
                    boolean open = allowed.contains(ApplicationModule.OPEN_TOKEN);
                    String uses = open ? "各模块（不得互相使用 portal 与 desk）" : String.join("、", allowed);
                    return "| `%s` | %s | %s |".formatted(module.getIdentifier(), declared.displayName(), uses);
                })
                .collect(joining("\n"));
        GeneratedDocs.compare("modules.md", "# 模块\n\n| 模块 | 名称 | 可以使用 |\n|---|---|---|\n" + lines + "\n");
    }

    @Test
    void theSchemaOfAReportAsJson() {
        GeneratedDocs.compare("annual-report.schema.json", ReportSchema.text() + "\n");
    }

    @Test
    void whoMayDoWhat() {
        String lines = Arrays.stream(Act.values())
                .map(act -> "| %s | %s |"
                        .formatted(
                                act.label(),
                                Arrays.stream(Role.values())
                                        .filter(act.roles()::contains)
                                        .map(Role::label)
                                        .collect(joining("、"))))
                .collect(joining("\n"));
        GeneratedDocs.compare("permissions.md", "# 谁能做什么\n\n| 事项 | 角色 |\n|---|---|\n" + lines + "\n");
    }

    @Test
    void everySentenceOfRefusalOrConfirmation() {
        TreeMap<String, String> sentences = new TreeMap<>();
        for (Path file : SourceText.files(SourceText.RESOURCES.resolve("messages"), ".properties")) {
            Properties properties = new Properties();
            try {
                properties.load(new java.io.StringReader(SourceText.text(file)));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            properties.forEach((code, sentence) -> sentences.put("" + code, "" + sentence));
        }
        String lines = sentences.entrySet().stream()
                .map(entry -> "| `%s` | %s |".formatted(entry.getKey(), entry.getValue()))
                .collect(joining("\n"));
        GeneratedDocs.compare("messages.md", "# 系统说的话\n\n| 代码 | 句子 |\n|---|---|\n" + lines + "\n");
    }

    @Test
    void stagesAndWhatMayFollow() {
        String pages = Stages.all().map(GeneratedDocsTests::diagram).collect(joining("\n"));
        GeneratedDocs.compare("stages.md", "# 阶段\n\n" + pages);
    }

    private static String diagram(Class<? extends Enum<?>> stages) {
        String arrows = Arrays.stream(stages.getEnumConstants())
                .flatMap(stage ->
                        Stages.next(stage).stream().sorted().map(next -> "    %s --> %s".formatted(stage.name(), next)))
                .collect(joining("\n"));
        String names = Arrays.stream(stages.getEnumConstants())
                .map(stage -> "    %s: %s".formatted(stage.name(), Stages.label(stage)))
                .collect(joining("\n"));
        return "## " + stages.getSimpleName() + "\n\n```mermaid\nstateDiagram-v2\n" + names + "\n" + arrows + "\n```\n";
    }
}
