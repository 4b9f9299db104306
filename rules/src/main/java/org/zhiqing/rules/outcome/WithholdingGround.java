package org.zhiqing.rules.outcome;

import java.util.Arrays;
import java.util.List;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/** A ground on which information is not disclosed (不予公开的依据), arts. 14–16. The list is closed. */
public enum WithholdingGround {
    STATE_SECRET("依法确定为国家秘密", 14, 0, Force.ABSOLUTE, Outcome.STATE_SECRET),
    /** By law or administrative regulation; local regulations and rules are not in the list. */
    PROHIBITED_BY_LAW("法律、行政法规禁止公开", 14, 0, Force.ABSOLUTE, Outcome.PROHIBITED_BY_LAW),
    NATIONAL_SECURITY("公开后可能危及国家安全", 14, 0, Force.ABSOLUTE, Outcome.SECURITY_AND_STABILITY),
    PUBLIC_SECURITY("公开后可能危及公共安全", 14, 0, Force.ABSOLUTE, Outcome.SECURITY_AND_STABILITY),
    ECONOMIC_SECURITY("公开后可能危及经济安全", 14, 0, Force.ABSOLUTE, Outcome.SECURITY_AND_STABILITY),
    SOCIAL_STABILITY("公开后可能危及社会稳定", 14, 0, Force.ABSOLUTE, Outcome.SECURITY_AND_STABILITY),
    TRADE_SECRET("商业秘密", 15, 0, Force.BALANCING, Outcome.THIRD_PARTY_RIGHTS),
    PERSONAL_PRIVACY("个人隐私", 15, 0, Force.BALANCING, Outcome.THIRD_PARTY_RIGHTS),
    OTHER_THIRD_PARTY_RIGHTS("公开会损害第三方其他合法权益", 15, 0, Force.BALANCING, Outcome.THIRD_PARTY_RIGHTS),
    PERSONNEL_MANAGEMENT("内部事务信息：人事管理", 16, 1, Force.DISCRETION, Outcome.INTERNAL_AFFAIRS),
    LOGISTICS_MANAGEMENT("内部事务信息：后勤管理", 16, 1, Force.DISCRETION, Outcome.INTERNAL_AFFAIRS),
    INTERNAL_WORKFLOW("内部事务信息：内部工作流程", 16, 1, Force.DISCRETION, Outcome.INTERNAL_AFFAIRS),
    DISCUSSION_RECORD("过程性信息：讨论记录", 16, 2, Force.DISCRETION, Outcome.PROCESS_INFORMATION),
    PROCESS_DRAFT("过程性信息：过程稿", 16, 2, Force.DISCRETION, Outcome.PROCESS_INFORMATION),
    CONSULTATION_LETTER("过程性信息：磋商信函", 16, 2, Force.DISCRETION, Outcome.PROCESS_INFORMATION),
    REPORT_FOR_INSTRUCTION("过程性信息：请示报告", 16, 2, Force.DISCRETION, Outcome.PROCESS_INFORMATION),
    ENFORCEMENT_FILE("行政执法案卷信息", 16, 2, Force.DISCRETION, Outcome.ENFORCEMENT_FILE);

    /** How far the organ may choose. */
    public enum Force {
        /** Not disclosed. */
        ABSOLUTE("不予公开"),
        /** Disclosed if the third party agrees, or if withholding would heavily affect the public interest. */
        BALANCING("第三方同意公开，或者不公开会对公共利益造成重大影响的，予以公开"),
        /** May be withheld, unless law, regulation or rule says it is to be disclosed (art. 16 para. 2). */
        DISCRETION("可以不予公开");

        private final String label;

        Force(String label) {
            this.label = label;
        }

        /** The force in Chinese. */
        public String label() {
            return label;
        }
    }

    private final String label;
    private final Citation citation;
    private final Force force;
    private final Outcome outcome;

    WithholdingGround(String label, int article, int paragraph, Force force, Outcome outcome) {
        this.label = label;
        this.citation = Law.DISCLOSURE_REGULATION.article(article).paragraph(paragraph);
        this.force = force;
        this.outcome = outcome;
    }

    /** The ground in Chinese. */
    public String label() {
        return label;
    }

    /** The provision to cite. */
    public Citation citation() {
        return citation;
    }

    /** How far the organ may choose. */
    public Force force() {
        return force;
    }

    /** The row of table three in which a request refused on this ground is counted. */
    public Outcome outcome() {
        return outcome;
    }

    /** The grounds that lead to a row; empty for a row that is not a refusal under arts. 14–16. */
    public static List<WithholdingGround> of(Outcome outcome) {
        return Arrays.stream(values())
                .filter(ground -> ground.outcome == outcome)
                .toList();
    }
}
