package org.zhiqing.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiqing.rules.law.Law;

/** Which articles, letter, remedy and records each situation has. */
@DisplayName("办理情形：依据、文书、救济和必备记录")
class SituationTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ALREADY_PUBLIC,第三十六条第（一）项",
        "PROVIDED,第三十六条第（二）项",
        "SEPARATED,第三十七条+第三十六条第（三）项",
        "STATE_SECRET,第十四条+第三十六条第（三）项",
        "PROHIBITED_BY_LAW,第十四条+第三十六条第（三）项",
        "SECURITY_AND_STABILITY,第十四条+第三十六条第（三）项",
        "THIRD_PARTY_RIGHTS,第十五条+第三十二条+第三十六条第（三）项",
        "INTERNAL_AFFAIRS,第十六条第一款+第三十六条第（三）项",
        "PROCESS_INFORMATION,第十六条第二款+第三十六条第（三）项",
        "ENFORCEMENT_FILE,第十六条第二款+第三十六条第（三）项",
        "ADMINISTRATIVE_INQUIRY,第三十六条第（七）项",
        "NOT_FOUND,第三十六条第（四）项",
        "OTHER_ORGAN,第三十六条第（五）项",
        "NOT_READY_MADE,第三十八条",
        "STILL_UNCLEAR,第二十九条第二款+第三十条",
        "PETITION,第三十九条第一款",
        "DUPLICATE,第三十六条第（六）项",
        "PUBLISHED_WORK,第三十九条第二款",
        "EXCESSIVE,第三十五条",
        "CONFIRMATION,''",
        "NOT_CORRECTED,第三十条",
        "FEE_UNPAID,第四十二条+",
        "WITHDRAWN,''",
        "OTHERWISE_CLOSED,''"
    })
    void everySituationCitesItsArticles(Situation situation, String provisions) {
        assertThat(situation.citations().stream()
                        .map(citation -> citation.provision())
                        .collect(Collectors.joining("+")))
                .isEqualTo(provisions);
    }

    @Test
    void citesInFullForTheLetter() {
        assertThat(Situation.ALREADY_PUBLIC.citationText()).isEqualTo("《中华人民共和国政府信息公开条例》第三十六条第（一）项");
        assertThat(Situation.FEE_UNPAID.citationText()).isEqualTo("《中华人民共和国政府信息公开条例》第四十二条、《政府信息公开信息处理费管理办法》");
        assertThat(Situation.CONFIRMATION.citationText()).isEmpty();
    }

    @Test
    void theLawTellsSomeSituationsOfOneRowApart() {
        assertThat(Outcome.DISCLOSED.situations()).containsExactly(Situation.ALREADY_PUBLIC, Situation.PROVIDED);
        assertThat(Outcome.NOT_HELD.situations()).containsExactly(Situation.NOT_FOUND, Situation.OTHER_ORGAN);
        assertThat(Outcome.OTHER.situations()).containsExactly(Situation.WITHDRAWN, Situation.OTHERWISE_CLOSED);
        assertThat(Situation.values()).hasSize(24);
    }

    @ParameterizedTest(name = "{0}: {1}, verified {2}")
    @CsvSource({
        "ALREADY_PUBLIC,CHOICE,true",
        "PROVIDED,CHOICE,true",
        "SEPARATED,REVIEW_FIRST,false",
        "STATE_SECRET,REVIEW_FIRST,true",
        "PROHIBITED_BY_LAW,REVIEW_FIRST,true",
        "SECURITY_AND_STABILITY,REVIEW_FIRST,true",
        "THIRD_PARTY_RIGHTS,REVIEW_FIRST,true",
        "INTERNAL_AFFAIRS,REVIEW_FIRST,true",
        "PROCESS_INFORMATION,REVIEW_FIRST,true",
        "ENFORCEMENT_FILE,REVIEW_FIRST,true",
        "ADMINISTRATIVE_INQUIRY,CHOICE,false",
        "NOT_FOUND,CHOICE,false",
        "OTHER_ORGAN,CHOICE,false",
        "NOT_READY_MADE,CHOICE,false",
        "STILL_UNCLEAR,CHOICE,false",
        "PETITION,CHOICE,false",
        "DUPLICATE,CHOICE,false",
        "PUBLISHED_WORK,CHOICE,false",
        "EXCESSIVE,CHOICE,false",
        "CONFIRMATION,CHOICE,false",
        "NOT_CORRECTED,CHOICE,false",
        "FEE_UNPAID,CHOICE,false",
        "WITHDRAWN,NONE,false",
        "OTHERWISE_CLOSED,NONE,false"
    })
    void everySituationHasItsRemedyByTheWorkingMatrix(Situation situation, RemedyKind kind, boolean verified) {
        assertThat(situation.remedy()).isEqualTo(new RemedyDefault(kind, verified));
    }

    @Test
    @DisplayName("行政复议法第二十三条：依条例第十四至十六条不予公开的，一律复议前置")
    void everyRefusalUnderArticles14To16GoesToReconsiderationFirst() {
        Set<Outcome> refusals = Arrays.stream(WithholdingGround.values())
                .map(WithholdingGround::outcome)
                .collect(Collectors.toSet());
        assertThat(refusals)
                .hasSize(7)
                .flatExtracting(Outcome::situations)
                .allMatch(situation -> situation.remedy().kind() == RemedyKind.REVIEW_FIRST)
                .allMatch(situation -> situation.letter() == LetterKind.REFUSAL);
    }

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource({
        "NOT_FOUND,SEARCH_LOG",
        "OTHER_ORGAN,OTHER_ORGAN",
        "THIRD_PARTY_RIGHTS,CONSULTATION",
        "THIRD_PARTY_RIGHTS,PUBLIC_INTEREST",
        "INTERNAL_AFFAIRS,INTERNAL_ONLY",
        "PROCESS_INFORMATION,PROCESS_STATE",
        "PROCESS_INFORMATION,NO_DUTY_TO_DISCLOSE",
        "ENFORCEMENT_FILE,NO_DUTY_TO_DISCLOSE",
        "STILL_UNCLEAR,CORRECTION_ASKED",
        "STILL_UNCLEAR,CORRECTION_RECEIVED",
        "NOT_CORRECTED,CORRECTION_ASKED",
        "NOT_CORRECTED,CORRECTION_EXPIRED",
        "FEE_UNPAID,FEE_NOTICE",
        "FEE_UNPAID,FEE_EXPIRED",
        "EXCESSIVE,REASONS_ASKED",
        "DUPLICATE,EARLIER_ANSWER",
        "ALREADY_PUBLIC,PUBLIC_LOCATION",
        "SEPARATED,REDACTION_LIST",
        "PROHIBITED_BY_LAW,LEGAL_BASIS",
        "WITHDRAWN,WITHDRAWAL_RECORD"
    })
    void someSituationsNeedARecordFirst(Situation situation, Prerequisite prerequisite) {
        assertThat(situation.prerequisites()).contains(prerequisite);
    }

    @Test
    @DisplayName("第三十六条第（三）项：不予公开必须说明理由")
    void everyRefusalNeedsItsReason() {
        assertThat(Situation.values())
                .filteredOn(situation -> situation
                        .citations()
                        .contains(Law.DISCLOSURE_REGULATION.article(36).item(3)))
                .hasSize(8)
                .allMatch(situation -> situation.prerequisites().contains(Prerequisite.WITHHOLDING_REASON)
                        || situation.prerequisites().contains(Prerequisite.REDACTION_LIST));
    }

    @Test
    void everyRecordIsNeededBySomeSituation() {
        Set<Prerequisite> needed = EnumSet.noneOf(Prerequisite.class);
        List.of(Situation.values()).forEach(situation -> needed.addAll(situation.prerequisites()));
        needed.add(Prerequisite.OVERRULING_REASON);
        assertThat(needed).containsExactlyInAnyOrder(Prerequisite.values());
        assertThat(Prerequisite.values()).allMatch(it -> !it.label().isBlank());
    }

    @ParameterizedTest(name = "{0} ends with {1}")
    @CsvSource({
        "ALREADY_PUBLIC,政府信息公开告知书",
        "PROVIDED,政府信息公开申请答复书",
        "SEPARATED,政府信息部分公开答复书",
        "STATE_SECRET,政府信息不予公开决定书",
        "NOT_FOUND,政府信息不存在告知书",
        "OTHER_ORGAN,非本机关政府信息告知书",
        "NOT_CORRECTED,政府信息公开申请不再处理告知书",
        "WITHDRAWN,政府信息公开申请终止办理记录"
    })
    void everySituationHasItsLetter(Situation situation, String title) {
        assertThat(situation.letter().title()).isEqualTo(title);
    }

    @ParameterizedTest(name = "{0} can be found by its id")
    @EnumSource
    void everySituationIsClosedByALetterAndHasAnId(Situation situation) {
        assertThat(situation.letter().isClosing()).isTrue();
        assertThat(situation.label()).isNotBlank();
        assertThat(situation.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Situation.ofId(situation.id())).contains(situation);
        assertThat(Situation.ofId(situation.name())).isEmpty();
    }

    @Test
    void lettersOnTheWayDoNotCloseARequest() {
        assertThat(LetterKind.values())
                .filteredOn(letter -> !letter.isClosing())
                .containsExactly(
                        LetterKind.REGISTRATION_RECEIPT,
                        LetterKind.CORRECTION_NOTICE,
                        LetterKind.REASONS_NOTICE,
                        LetterKind.EXTENSION_NOTICE,
                        LetterKind.DELAY_NOTICE,
                        LetterKind.THIRD_PARTY_LETTER,
                        LetterKind.CO_ORGAN_LETTER,
                        LetterKind.CONSULTATION_NOTICE,
                        LetterKind.OVERRULING_NOTICE,
                        LetterKind.FEE_NOTICE,
                        LetterKind.FEE_WAIVER_NOTICE,
                        LetterKind.RECTIFIED_NOTICE,
                        LetterKind.RECTIFICATION_REFUSAL,
                        LetterKind.RECTIFICATION_TRANSFER_NOTICE,
                        LetterKind.RECTIFICATION_TRANSFER_LETTER,
                        LetterKind.RECTIFICATION_REFERRAL_NOTICE,
                        LetterKind.ASSISTANCE_LETTER);
        assertThat(Arrays.stream(LetterKind.values()).map(LetterKind::title)).doesNotHaveDuplicates();
    }
}
