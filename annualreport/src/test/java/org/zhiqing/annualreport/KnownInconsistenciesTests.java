package org.zhiqing.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.ReportCheck;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.testing.Cases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every true error of the complete real reports, as a person has listed it, is found by the check, with both sides. */
class KnownInconsistenciesTests {

    private static final Path FOLDER = Path.of("../../shared/corpus/complete");
    private static final Pattern NO_TOTAL = Pattern.compile("row (\\w+): 总计 cell blank/missing .*");
    private static final Pattern RESULTS =
            Pattern.compile("column (\\S+): outcomes sum to (\\d+), （?\\(?七\\)?）? says (\\d+)");
    private static final Pattern BALANCE = Pattern.compile("column (\\S+): 一\\+二=(\\d+), \\(七\\)\\+四=(\\d+)");
    private static final Pattern GROUP = Pattern.compile("(\\w+): parts sum to (\\d+), 总计 says (\\d+)");

    @TestFactory
    Stream<DynamicTest> found() {
        return Cases.given(FOLDER, Files.isDirectory(FOLDER) ? cases() : List.of());
    }

    private static List<DynamicTest> cases() {
        List<DynamicTest> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList()) {
                String start = file.getFileName().toString().substring(0, 4);
                JsonNode known = JsonMapper.builder().build().readTree(Files.readString(file));
                for (JsonNode line : known.path("inconsistencies")) {
                    cases.add(DynamicTest.dynamicTest(start + line.asString(), () -> isFound(start, line.asString())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static void isFound(String start, String line) {
        ReportReading reading = AnnualReports.read(Complete.file(start));
        List<ReportFinding> findings = ReportCheck.of(reading, null, CheckPolicy.DEFAULT);
        Matcher noTotal = NO_TOTAL.matcher(line);
        Matcher results = RESULTS.matcher(line);
        Matcher balance = BALANCE.matcher(line);
        Matcher group = GROUP.matcher(line);
        if (noTotal.matches()) {
            CellId total = new CellId("requests/" + Expected.row(noTotal.group(1)) + "/total");
            assertThat(findings).anyMatch(finding -> finding.cells().contains(total));
        } else if (results.matches()) {
            sides(findings, "T3-S", results.group(2), results.group(3));
        } else if (balance.matches()) {
            balance(reading, findings, balance);
        } else {
            assertThat(group.matches()).as("a kind of line that nobody has met").isTrue();
            sides(findings, "T4-R", group.group(2), group.group(3));
        }
    }

    /** A person took an empty cell for zero; the check says that the rule is not decided and which cell is empty. */
    private static void balance(ReportReading reading, List<ReportFinding> findings, Matcher line) {
        CellId carriedOut = new CellId("requests/carried_out/total");
        if (reading.cell(carriedOut).isNumber()) {
            sides(findings, "T3-I", line.group(2), line.group(3));
        } else {
            assertThat(findings).anyMatch(finding -> finding.cells().contains(carriedOut));
            assertThat(findings).extracting(finding -> finding.rule().id()).contains("T-N");
        }
    }

    private static void sides(List<ReportFinding> findings, String rule, String left, String right) {
        assertThat(findings)
                .filteredOn(finding -> finding.rule().id().equals(rule))
                .extracting(finding -> finding.left() + "/" + finding.right())
                .contains(new BigDecimal(left) + "/" + new BigDecimal(right));
    }
}
