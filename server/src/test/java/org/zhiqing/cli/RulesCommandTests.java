package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of law on the terminal: due days, fees, numbers; no server, no data. */
@DisplayName("命令行：期限、收费、编号")
class RulesCommandTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Said(int code, String out, String err) {}

    private static Said run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(args);
        return new Said(code, out.toString(), err.toString());
    }

    private static JsonNode json(String... args) {
        Said said = run(args);
        assertThat(said.code()).isZero();
        return JsonMapper.shared().readTree(said.out());
    }

    @Test
    @DisplayName("第三十三条第二款：逐日说明到届满日")
    void printsTheLedgerDayByDay() {
        Said said = run("due", "--received", "2025-01-24");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("2025-01-24 周五", "受理日不计", "2025-01-26 周日   1 调休上班计入", "2025年放假安排")
                .endsWith("答复期限届满日为2025年2月27日，共20个工作日。\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "--extend,2025-03-27",
        "--extend 10,2025-03-13",
        "--extend 10@2025-02-20,2025-03-13",
        "--extend 10@2025-02-28,2025-02-27",
        "--correction 2025-02-06..2025-02-10,2025-03-10",
        "--excluded 2025-02-05..2025-02-10,2025-03-06",
        "--excluded 2025-02-05..2025-02-08 --excluded 2025-02-07..2025-02-10,2025-03-06",
        "--third-party 2025-02-05/2025-02-06..2025-02-11,2025-03-06",
        "--third-party 2025-02-05/2025-02-06,2025-03-21",
        "--third-party 2025-02-05/2025-02-06..2025-02-11 --exclusion-start DAY_OF_DISPATCH,2025-03-07",
        "--fee 2025-02-10..2025-02-17,2025-03-17",
        "--fee 2025-02-10..2025-02-17 --fee-restart none,2025-02-27"
    })
    void countsWhatHappened(String events, String due) {
        String[] args = ("due --json --received 2025-01-24 " + events).split(" ");
        assertThat(json(args).get("due").asString()).isEqualTo(due);
    }

    @Test
    void jsonHasEveryLineWithItsRuleAndNotice() {
        JsonNode ledger = json("due", "--json", "--received", "2025-01-24");
        assertThat(ledger.get("workingDays").asInt()).isEqualTo(20);
        JsonNode makeUp = ledger.get("lines").get(2);
        assertThat(makeUp.get("on").asString()).isEqualTo("2025-01-26");
        assertThat(makeUp.get("kind").asString()).isEqualTo("MAKE_UP_COUNTED");
        assertThat(makeUp.get("count").asInt()).isEqualTo(1);
        assertThat(makeUp.get("notice").asString()).startsWith("2025年放假安排");
        assertThat(makeUp.get("rule").asString()).isNotEmpty();
    }

    @Test
    void aRequestThatWaitsHasNoDueDayAndSaysWhy() {
        JsonNode ledger = json("due", "--json", "--received", "2025-01-24", "--correction", "2025-02-06");
        assertThat(ledger.get("due").isNull()).isTrue();
        assertThat(ledger.get("state").asString()).isEqualTo("AWAITING_CORRECTION");
    }

    @Test
    void aYearWithoutANoticeIsProvisionalUntilOneIsGiven() throws Exception {
        assertThat(json("due", "--json", "--received", "2026-12-21")
                        .get("provisional")
                        .asBoolean())
                .isTrue();
        Path notice = Files.writeString(folder.resolve("2027.csv"), "2027-01-01,off,元旦,2027\n");
        JsonNode settled = json("due", "--json", "--received", "2026-12-21", "--holidays", notice.toString());
        assertThat(settled.get("provisional").asBoolean()).isFalse();
        assertThat(settled.get("due").asString()).isEqualTo("2027-01-19");
    }

    @Test
    void aRegionsOwnDaysCountAndTheLedgerNamesTheRegion() throws Exception {
        Path overlay =
                Files.writeString(folder.resolve("广西.csv"), "2026-04-20,off,三月三,2026\n2026-04-21,off,三月三,2026\n");
        JsonNode ledger = json("due", "--json", "--received", "2026-04-08", "--overlay", overlay.toString());
        assertThat(ledger.get("due").asString()).isEqualTo("2026-05-12");
        assertThat(run("due", "--received", "2026-04-08", "--overlay", overlay.toString())
                        .out())
                .contains("三月三放假，不计入", "广西2026年地方放假安排第1版");
        assertThat(run(
                                "due",
                                "--received",
                                "2026-04-08",
                                "--overlay",
                                folder.resolve("没有.csv").toString())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void readsManyFromAFileAndNamesTheLinesItCannotCount() throws Exception {
        Path file = Files.writeString(
                folder.resolve("申请.txt"),
                "# 收到之日\n2025-01-24\n\n--received 2025-01-24 --extend 10\n2025-13-01\n2025-01-24 --correction 2025-01-20\n");
        Said said = run("due", "--from", file.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out().lines())
                .containsExactly(
                        "2\t2025-01-24\t2025-02-27\t答复期限届满日为2025年2月27日，共20个工作日。",
                        "4\t2025-01-24\t2025-03-13\t答复期限届满日为2025年3月13日，共30个工作日。");
        assertThat(said.err()).contains("第5行没有计算", "“2025-13-01”不是日期", "第6行没有计算", "日期的先后不对");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "due",
                "due --received 24.1.2025",
                "due --received 2025-01-24 --excluded 2025-02-05",
                "due --received 2025-01-24 --correction 2025-02-10..2025-02-06",
                "due --received 2025-01-24 --extend abc",
                "due --received 2025-01-24 --fee-restart SOMETIMES",
                "due --received 2025-01-24 --correction 2025-02-06 --extend 10",
                "fee --items 12",
                "fee --items 12 --month 2025-03 --pages 40",
                "fee",
                "number check"
            })
    void whatIsAskedWronglyEndsWithTwo(String command) {
        assertThat(run(command.split(" ")).code()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} requests in the month: {1}, the last {2}")
    @CsvSource({"10,0,0", "11,100,100", "30,2000,100", "31,2200,200", "40,4000,200", "41,4300,300", "100,37000,800"})
    @DisplayName("国办函〔2020〕109号第四条：按件")
    void chargesByRequest(String items, int sum, int last) {
        JsonNode fee = json("fee", "--json", "--items", items, "--month", "2025-03");
        assertThat(fee.get("sumYuan").asInt()).isEqualTo(sum);
        assertThat(fee.get("lastItemYuan").asInt()).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} pages: {1}")
    @CsvSource({"30,0", "31,10", "57,270", "100,700", "101,720", "200,2700", "201,2740"})
    @DisplayName("国办函〔2020〕109号第五条：按量")
    void chargesByPage(String pages, int sum) {
        assertThat(json("fee", "--json", "--pages", pages).get("sumYuan").asInt())
                .isEqualTo(sum);
    }

    @Test
    void aFeeNoticeCanBeCopiedFromTheTerminal() {
        assertThat(run("fee", "--pages", "109").out()).contains("按量计收", "109页", "第31至100页，70页×10元＝700元", "合计880元。");
        assertThat(run("fee", "--items", "5", "--month", "2025-03").out()).contains("不收费");
        assertThat(run("fee", "--items", "12", "--month", "2020-12").code()).isEqualTo(1);
        assertThat(run("fee", "--items", "0", "--month", "2025-03").code()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "11010519491231002X,0,公民身份号码，正确：11*************02X",
        "110105194912310021,1,公民身份号码，不正确：校验码不符，请核对是否输错",
        "91350100M000100Y43,0,统一社会信用代码，正确：91350100M000100Y43",
        "国办函〔2020〕109号,0,发文字号，正确：国办函〔2020〕109号",
        "国办函[2020]109号,1,发文字号，不正确：年份应当用六角括号〔〕括入。规范写法：国办函〔2020〕109号",
        "你好,1,不像任何一种编号。请核对，或者用 --kind 指明是哪一种。"
    })
    void saysWhatANumberIs(String number, int code, String sentence) {
        Said said = run("number", "check", number);
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.out().strip()).isEqualTo(sentence);
    }

    @Test
    void severalNumbersAreCheckedAtOnceAndOneWrongIsEnough() {
        Said said = run("number", "check", "--json", "国办函〔2020〕109号", "000014349/2017-00110", "x");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("\"kind\":\"DOCUMENT\"", "\"valid\":true");
    }
}
