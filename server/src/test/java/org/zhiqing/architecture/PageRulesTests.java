package org.zhiqing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What templates may hold and style sheets must be: the content security policy forbids the rest in the browser. */
class PageRulesTests {

    private static final Path TEMPLATES = SourceText.RESOURCES.resolve("templates");
    private static final Path STATIC = SourceText.RESOURCES.resolve("static");

    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle\\s*=\\s*[\"']|\\son[a-z]+\\s*=\\s*[\"']|<style\\b|<script(?![^>]*\\bsrc=)|javascript:");
    private static final Pattern POSTED = Pattern.compile("<form\\b[^>]*method=\"post\"");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    @Test
    void noTemplateHoldsInlineScriptOrStyle() {
        assertThat(SourceText.files(TEMPLATES, ".jte")).isNotEmpty().allSatisfy(file -> assertThat(
                        inline(SourceText.text(file)))
                .as(file.toString())
                .isEmpty());
    }

    @Test
    void theRuleSeesInlineScriptAndStyle() {
        assertThat(inline("<p style=\"color:red\">")).hasSize(1);
        assertThat(inline("<a onclick='go()'>")).hasSize(1);
        assertThat(inline("<script>go()</script>")).hasSize(1);
        assertThat(inline("<script src=\"${x}\" defer></script><p class=\"style\">"))
                .isEmpty();
    }

    /** Bodies are cleaned when they are saved and marked by their parser, tables are made by the report's renderer: nothing else is printed as it is. */
    @Test
    void onlyCleanedTextsArePrintedAsTheyAre() {
        assertThat(SourceText.files(SourceText.RESOURCES.resolve("templates"), ".jte").stream()
                        .flatMap(file -> Pattern.compile("\\$unsafe\\{([^}]*)}")
                                .matcher(SourceText.text(file))
                                .results()
                                .map(result -> result.group(1)))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "DraftBody.of(document)",
                        "html",
                        "markedBodyHtml",
                        "table.getValue()",
                        "page.body().html()",
                        "section.table()");
    }

    @Test
    void everyPostedFormCarriesTheProtectionToken() {
        assertThat(SourceText.files(TEMPLATES, ".jte"))
                .allSatisfy(file -> assertThat(unprotected(SourceText.text(file)))
                        .as(file.toString())
                        .isZero());
    }

    @Test
    void theRuleSeesAFormWithoutToken() {
        assertThat(unprotected("<form method=\"post\" action=\"/x\"></form>")).isOne();
        assertThat(unprotected("<form method=\"get\" action=\"/x\"></form>")).isZero();
        assertThat(unprotected("<form method=\"post\">@template.shared.posting(shell = shell)</form>"))
                .isZero();
    }

    @Test
    void vendoredFilesAreTheBytesThatWereTakenIn() throws IOException {
        List<Path> lists = SourceText.files(STATIC.resolve("vendor"), "checksums.sha256");
        assertThat(lists).isNotEmpty();
        for (Path list : lists) {
            List<String> listed = new ArrayList<>();
            for (String line : Files.readAllLines(list)) {
                String name = line.substring(66);
                listed.add(name);
                assertThat(sha256(list.resolveSibling(name))).as(name).isEqualTo(line.substring(0, 64));
            }
            try (var there = Files.list(list.getParent())) {
                assertThat(there.map(file -> file.getFileName().toString())
                                .filter(name -> !name.equals("checksums.sha256")))
                        .containsExactlyInAnyOrderElementsOf(listed)
                        .contains("LICENSE");
            }
        }
    }

    /** A page that scrolls within a page cuts rows off without a hint. */
    @Test
    void theTablesOfTheReportScrollSidewaysOnly() {
        assertThat(SourceText.text(STATIC.resolve("look/common.css")))
                .doesNotContainPattern("report-table[^{}]*\\{[^}]*(max-height|overflow-y|position: sticky)");
    }

    @Test
    void styleSheetsLoadNothingFromElsewhere() {
        assertThat(SourceText.files(STATIC, ".css")).isNotEmpty().allSatisfy(file -> assertThat(SourceText.text(file))
                .as(file.toString())
                .doesNotContainPattern("url\\(\\s*[\"']?(https?:|//)|@import"));
    }

    @Test
    void everyTextColourReadsOnEveryGroundItStandsOn() {
        List<String> grounds = List.of("paper", "mist");
        for (String text :
                List.of("ink", "ink-soft", "ink-light", "brand", "brand-dark", "seal", "success", "warning")) {
            grounds.forEach(ground -> assertReadable(text, ground));
        }
        assertReadable("brand-dark", "brand-mist");
        assertReadable("seal", "seal-mist");
        assertReadable("seal-dark", "seal-mist");
        assertReadable("success-dark", "success-mist");
        assertReadable("warning-dark", "warning-mist");
        assertReadable("paper", "brand");
        assertReadable("paper", "seal");
    }

    @Test
    void theContrastOfBlackOnWhiteIsTwentyOne() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#777777", "#ffffff")).isLessThan(4.5);
    }

    private static List<String> inline(String template) {
        return INLINE.matcher(template).results().map(result -> result.group()).toList();
    }

    private static long unprotected(String template) {
        long forms = POSTED.matcher(template).results().count();
        long tokens = Pattern.compile("shared\\.posting\\(|csrfName\\(\\)")
                .matcher(template)
                .results()
                .count();
        return Math.max(0, forms - tokens);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertReadable(String text, String ground) {
        assertThat(contrast(token(text), token(ground)))
                .as(text + " on " + ground)
                .isGreaterThanOrEqualTo(4.5);
    }

    private static String token(String name) {
        Matcher tokens = TOKEN.matcher(SourceText.text(STATIC.resolve("look/common.css")));
        while (tokens.find()) {
            if (tokens.group(1).equals(name)) {
                return tokens.group(2);
            }
        }
        throw new IllegalArgumentException("no colour --" + name);
    }

    /** The contrast of WCAG 2.1, from 1 to 21. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        byte[] rgb = HexFormat.of().parseHex(colour.substring(1));
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(byte channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
