package org.zhiqing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiqing.server.kernel.Sentences;

/** Every code has a sentence, every sentence has a code. */
class SentenceTests {

    private static final Pattern THROWN = Pattern.compile(
            "(?:new Refusal\\(|new Finding\\([^;]*?,|\\.when\\([^;]*?,|Sentences\\.of\\(|Done\\.say\\(\\w+,)\\s*\"([a-z]+\\.[a-z0-9.-]+)\"",
            Pattern.DOTALL);

    private static final Pattern RECORDED =
            Pattern.compile("\\b(?:audit|trail|auditTrail)\\.record\\(\\s*[\\w.()]+,\\s*\"([a-z-]+\\.[a-z.-]+)\"");

    static final String SOURCES = Stream.of(
                    SourceText.files(Path.of("src/main/java"), ".java"),
                    SourceText.files(SourceText.RESOURCES.resolve("templates"), ".jte"))
            .flatMap(List::stream)
            .map(SourceText::text)
            .collect(Collectors.joining("\n"));

    @Test
    void everyCodeThrownHasASentence() {
        assertThat(codesWithoutSentence(SOURCES)).isEmpty();
    }

    @Test
    void theRuleSeesACodeWithoutSentence() {
        assertThat(codesWithoutSentence("throw new Refusal(\"kernel.never-written\", 1);"))
                .containsExactly("kernel.never-written");
    }

    @Test
    void everySentenceIsSaidSomewhere() throws IOException {
        TreeSet<String> silent = new TreeSet<>();
        for (Path file : SourceText.files(SourceText.RESOURCES.resolve("messages"), ".properties")) {
            Properties sentences = new Properties();
            sentences.load(new StringReader(SourceText.text(file)));
            sentences.stringPropertyNames().stream()
                    .filter(code -> !code.startsWith("audit-act.")
                            && !SOURCES.contains("\"" + code + "\"")
                            && !SOURCES.contains(stem(code)))
                    .forEach(silent::add);
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyActInTheOperationLogHasAChineseName() {
        TreeSet<String> unnamed = new TreeSet<>();
        Matcher recorded = RECORDED.matcher(SOURCES);
        while (recorded.find()) {
            if (!Sentences.has("audit-act." + recorded.group(1))) {
                unnamed.add(recorded.group(1));
            }
        }
        assertThat(unnamed).isEmpty();
    }

    /** Codes such as {@code web.status-404} are made from a stem and a value. */
    private static String stem(String code) {
        return "\"" + code.substring(0, code.lastIndexOf('-') + 1) + "\"";
    }

    static TreeSet<String> codesWithoutSentence(String sources) {
        TreeSet<String> missing = new TreeSet<>();
        Matcher thrown = THROWN.matcher(sources);
        while (thrown.find()) {
            if (!Sentences.has(thrown.group(1)) && !thrown.group(1).endsWith("-")) {
                missing.add(thrown.group(1));
            }
        }
        return missing;
    }
}
