package org.zhiqing.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiqing.testing.Cases;

/** The rows of table three and their groups, as the official form of 2021 prints them. */
@DisplayName("办理结果：年度报告表三的二十一行")
class OutcomeTests {

    private static final Path FORM = Path.of("../../shared/forms/annual-report-2021-form-blank.docx");

    @ParameterizedTest(name = "{0}: {1} ({2}) {3}")
    @CsvSource({
        "R03,disclosed,DISCLOSED,（一）予以公开",
        "R04,partly-disclosed,PARTLY_DISCLOSED,（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "R05,state-secret,WITHHELD,1.属于国家秘密",
        "R06,prohibited-by-law,WITHHELD,2.其他法律行政法规禁止公开",
        "R07,security-and-stability,WITHHELD,3.危及“三安全一稳定”",
        "R08,third-party-rights,WITHHELD,4.保护第三方合法权益",
        "R09,internal-affairs,WITHHELD,5.属于三类内部事务信息",
        "R10,process-information,WITHHELD,6.属于四类过程性信息",
        "R11,enforcement-file,WITHHELD,7.属于行政执法案卷",
        "R12,administrative-inquiry,WITHHELD,8.属于行政查询事项",
        "R13,not-held,UNABLE_TO_PROVIDE,1.本机关不掌握相关政府信息",
        "R14,not-ready-made,UNABLE_TO_PROVIDE,2.没有现成信息需要另行制作",
        "R15,still-unclear,UNABLE_TO_PROVIDE,3.补正后申请内容仍不明确",
        "R16,petition,NOT_PROCESSED,1.信访举报投诉类申请",
        "R17,duplicate,NOT_PROCESSED,2.重复申请",
        "R18,published-work,NOT_PROCESSED,3.要求提供公开出版物",
        "R19,excessive,NOT_PROCESSED,4.无正当理由大量反复申请",
        "R20,confirmation,NOT_PROCESSED,5.要求行政机关确认或重新出具已获取信息",
        "R21,not-corrected,OTHER_DISPOSAL,1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "R22,fee-unpaid,OTHER_DISPOSAL,2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "R23,other,OTHER_DISPOSAL,3.其他"
    })
    void everyRowHasItsPlaceAndText(String row, String id, OutcomeGroup group, String rowLabel) {
        Outcome outcome = Outcome.ofRow(row).orElseThrow();
        assertThat(outcome.id()).isEqualTo(id);
        assertThat(outcome.group()).isEqualTo(group);
        assertThat(outcome.rowLabel()).isEqualTo(rowLabel);
        assertThat(rowLabel).endsWith(outcome.label());
        assertThat(Outcome.ofId(id)).contains(outcome);
    }

    @Test
    void theRowsAreR03ToR23InTheOrderOfTheForm() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::row))
                .containsExactlyElementsOf(IntStream.rangeClosed(3, 23)
                        .mapToObj(row -> String.format("R%02d", row))
                        .toList());
    }

    @ParameterizedTest(name = "{0} is printed {1} and has {2} rows")
    @CsvSource({
        "DISCLOSED,（一）予以公开,1",
        "PARTLY_DISCLOSED,（二）部分公开,1",
        "WITHHELD,（三）不予公开,8",
        "UNABLE_TO_PROVIDE,（四）无法提供,3",
        "NOT_PROCESSED,（五）不予处理,5",
        "OTHER_DISPOSAL,（六）其他处理,3"
    })
    void everyGroupHasItsRows(OutcomeGroup group, String heading, int rows) {
        assertThat(group.heading()).isEqualTo(heading);
        assertThat(heading).endsWith(group.label());
        assertThat(group.outcomes()).hasSize(rows).allMatch(outcome -> outcome.group() == group);
    }

    @ParameterizedTest(name = "there is no outcome “{0}”")
    @CsvSource({"R01", "R02", "R24", "R25", "r13", "NOT_HELD", "''"})
    void knowsNoOtherNames(String name) {
        assertThat(Outcome.ofRow(name)).isEmpty();
        assertThat(Outcome.ofId(name)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is the column {1}, of legal persons: {2}")
    @CsvSource({
        "NATURAL_PERSON,自然人,false",
        "COMMERCIAL_ENTERPRISE,商业企业,true",
        "RESEARCH_INSTITUTION,科研机构,true",
        "PUBLIC_INTEREST_ORGANIZATION,社会公益组织,true",
        "LEGAL_SERVICE_INSTITUTION,法律服务机构,true",
        "OTHER,其他,true"
    })
    void everyApplicantKindIsAColumn(ApplicantKind kind, String label, boolean legalPerson) {
        assertThat(kind.label()).isEqualTo(label);
        assertThat(kind.isLegalPerson()).isEqualTo(legalPerson);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"PROACTIVE,主动公开", "UPON_REQUEST,依申请公开", "WITHHELD,不予公开"})
    void everyDisclosureAttributeHasItsName(DisclosureAttribute attribute, String label) {
        assertThat(attribute.label()).isEqualTo(label);
    }

    @ParameterizedTest(name = "{0} has at least one situation")
    @EnumSource
    void everyOutcomeHasASituation(Outcome outcome) {
        assertThat(outcome.situations()).isNotEmpty().allMatch(situation -> situation.outcome() == outcome);
    }

    @TestFactory
    Stream<DynamicTest> theTextsAreThoseOfTheBlankForm() {
        Stream<String> texts = Stream.of(
                        Arrays.stream(Outcome.values()).map(Outcome::rowLabel),
                        Arrays.stream(ApplicantKind.values()).map(ApplicantKind::label),
                        Stream.of(ApplicantKind.LEGAL_PERSONS))
                .flatMap(it -> it);
        return Cases.given(
                FORM,
                texts.map(text -> DynamicTest.dynamicTest("the form prints " + text, () -> assertThat(cells())
                                .contains(text)))
                        .toList());
    }

    private static List<String> cells() throws IOException {
        try (var zip = new ZipFile(FORM.toFile())) {
            String xml = new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<w:tc[ >].*?</w:tc>", Pattern.DOTALL)
                    .matcher(xml)
                    .results()
                    .map(cell -> cell.group().replaceAll("<[^>]+>", ""))
                    .toList();
        }
    }
}
