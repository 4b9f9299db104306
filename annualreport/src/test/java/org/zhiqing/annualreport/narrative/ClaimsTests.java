package org.zhiqing.annualreport.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.narrative.Claim.Verdict;
import org.zhiqing.annualreport.read.ReportReading;

/** What the text says about the tables is found only where there is no doubt. */
class ClaimsTests {

    private static List<Claim> claims(String... lines) {
        return Claims.of(Told.report(2023, Map.of(), lines));
    }

    @ParameterizedTest(name = "“{0}” says {2} of {1}")
    @CsvSource({
        "全年收到政府信息公开申请75件。, RECEIVED, 75",
        "全区共收到70件政府信息公开申请。, RECEIVED, 70",
        "全年新收政府信息公开申请14件。, NEWLY_RECEIVED, 14",
        "共受理政府信息公开申请21件。, HANDLED, 21",
        "本年度收到信息公开申请一件。, RECEIVED, 1",
        "收到依申请公开申请十二件。, RECEIVED, 12",
        "收到申请。上年结转申请2件。, CARRIED_IN, 2",
        "依申请公开办理中，结转下年度继续办理3件。, CARRIED_OUT, 3",
        "收到申请，1件结转下年度继续办理。, CARRIED_OUT, 1",
        "申请中予以公开及部分公开258件。, DISCLOSED_OR_PARTLY, 258",
        "申请中予以公开9件。, DISCLOSED, 9",
        "申请中部分公开4件。, PARTLY_DISCLOSED, 4",
        "申请中不予公开35件。, WITHHELD, 35",
        "申请中无法提供的10件。, UNABLE_TO_PROVIDE, 10",
        "申请中不予处理158件。, NOT_PROCESSED, 158",
        "申请中其他处理14件。, OTHER_HANDLING, 14",
        "办结申请50件，其中予以公开5件、部分公开6件、不予公开13件、无法提供14件。, PARTLY_DISCLOSED, 6",
        "办结申请50件，其中予以公开5件、部分公开6件、不予公开13件、无法提供14件。, UNABLE_TO_PROVIDE, 14",
        "涉及政府信息公开申请，自然人72件。, NATURAL_PERSON, 72",
        "政府信息公开方面行政复议案件2件。, RECONSIDERATION, 2",
        "政府信息公开行政诉讼1件。, LITIGATION, 1",
        "有1件涉及政府信息公开工作的行政复议。, RECONSIDERATION, 1",
        "政府信息公开行政复议、诉讼案件共5件。, RECONSIDERATION_AND_LITIGATION, 5",
        "现行有效行政规范性文件698件。, DOCUMENTS_IN_FORCE, 698",
        "全年制发的规范性文件88件。, DOCUMENTS_ISSUED, 88",
        "全年废止行政规范性文件5件。, DOCUMENTS_REPEALED, 5",
        "2023年未收到政府信息公开申请。, RECEIVED, 0",
        "没有收到公民、法人和其他组织的政府信息公开申请。, RECEIVED, 0",
        "未发生因政府信息公开引起的行政复议。, RECONSIDERATION, 0",
        "无政府信息公开行政复议和行政诉讼。, RECONSIDERATION_AND_LITIGATION, 0",
        "没有因政府信息公开被提起行政诉讼。, LITIGATION, 0"
    })
    void findsWhatTheTextSays(String text, String subject, String number) {
        assertThat(claims(text)).anySatisfy(claim -> {
            assertThat(claim.subject().name()).isEqualTo(subject);
            assertThat(claim.number()).isEqualByComparingTo(number);
        });
    }

    @ParameterizedTest(name = "nothing is sure in “{0}”")
    @ValueSource(
            strings = {
                "政府信息公开有序。办理行政复议案件25件，代理行政诉讼13件。",
                "政府信息公开有序。行政复议案件25件（非政府信息公开类）。",
                "三年来累计收到政府信息公开申请500件。",
                "2022年收到政府信息公开申请75件。",
                "上半年收到政府信息公开申请75件。",
                "收到政府信息公开申请近75件。",
                "收到政府信息公开申请75件次。",
                "收到网络申请12件，信函申请3件，均为政府信息公开申请。",
                "通过网站收到政府信息公开申请12件。",
                "市本级收到政府信息公开申请12件。",
                "办理人大代表建议12件，均已答复。",
                "收到群众来信并答复12件，没有申请。",
                "制发政府信息130件，其中主动公开18件，不予公开112件，申请公开0件。",
                "2023年政府信息公开工作无行政复议被纠正的情况。",
                "政府信息公开方面没有行政诉讼败诉案件。",
                "未收到申请人对政府信息公开工作的投诉。",
                "自《条例》施行以来收到政府信息公开申请75件。",
                "收到政府信息公开申请数量较上年增加12件。",
                "全年办理行政复议案件320件。",
                "主动公开政府信息1136条。"
            })
    void leavesAloneWhatIsDoubtful(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @Test
    void joinsASentenceBrokenOverLines() {
        Claim claim = claims("全年收到政府信息公开申请 34 件，上年结转政府信息公开", "申请 2 件，均已办理。").get(1);
        assertThat(claim.subject()).isEqualTo(Subject.CARRIED_IN);
        assertThat(claim.number()).isEqualByComparingTo("2");
        assertThat(claim.place()).hasToString("第2行第19字");
    }

    @Test
    void agreesDisagreesOrCannotBeDecided() {
        String text = "全年受理政府信息公开申请75件。";
        Map<String, String> right = Map.of("requests/received/total", "74", "requests/carried_in/total", "1");
        assertThat(verdict(right, text)).isEqualTo(Verdict.AGREES);
        assertThat(verdict(Map.of("requests/received/total", "74"), text)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(Map.of("requests/received/total", ""), text)).isEqualTo(Verdict.UNDECIDED);
    }

    private static Verdict verdict(Map<String, String> cells, String text) {
        ReportReading reading = Told.report(2023, cells, text);
        return Claims.of(reading).get(0).verdict(reading);
    }

    @Test
    void receivedTogetherWithCarriedInIsToldApart() {
        ReportReading reading = Told.report(
                2023, Map.of("requests/received/total", "74", "requests/carried_in/total", "1"), "全年收到政府信息公开申请75件。");
        Claim claim = Claims.of(reading).get(0);
        assertThat(claim.verdict(reading)).isEqualTo(Verdict.DISAGREES);
        assertThat(claim.countsCarriedIn(reading)).isTrue();
        assertThat(claim.printed(reading)).isEqualTo("本年新收为74");
    }

    @ParameterizedTest(name = "“{0}” with 805 disposed: wrong is {1}")
    @CsvSource({
        "不予公开35件，占4.34%, false",
        "不予公开35件，占4.35%, false",
        "不予公开35件，占4.4%, false",
        "予以公开258件，占33.9%, true",
        "无法提供265件，占比32.9%, false",
        "予以公开占比99%, true",
        "予以公开的占比为0%, false"
    })
    void comparesShares(String words, boolean wrong) {
        ReportReading reading = Told.report(2023, Map.of("requests/disposed/total", "805"), "答复申请，" + words + "。");
        assertThat(Percentage.wrong(null, reading)).hasSize(wrong ? 1 : 0);
    }

    @ParameterizedTest(name = "from 100 to {0} is {1} {2} %: wrong is {3}")
    @CsvSource({"112, 增长, 12, false", "112, 增长, 12.4, true", "88, 下降, 12.0, false", "88, 增长, 12, true"})
    void comparesGrowth(String now, String way, String stated, boolean wrong) {
        ReportReading last = Told.report(2022, Map.of("requests/received/total", "100"));
        ReportReading reading = Told.report(
                2023, Map.of("requests/received/total", now), "全年收到政府信息公开申请" + now + "件，同比" + way + stated + "%。");
        assertThat(Percentage.wrong(last, reading)).hasSize(wrong ? 1 : 0);
        assertThat(Percentage.wrong(null, reading)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"7, 7", "'1,234', 1234", "三, 3", "两, 2", "十, 10", "十二, 12", "二十, 20", "三十五, 35"})
    void readsNumbers(String written, String number) {
        assertThat(Claims.number(written)).isEqualByComparingTo(number);
    }
}
