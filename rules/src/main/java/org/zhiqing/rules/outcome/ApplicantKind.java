package org.zhiqing.rules.outcome;

/** What an applicant is (申请人情况): the columns of table three. It follows from the applicant, never from the subject. */
public enum ApplicantKind {
    NATURAL_PERSON("自然人"),
    COMMERCIAL_ENTERPRISE("商业企业"),
    RESEARCH_INSTITUTION("科研机构"),
    PUBLIC_INTEREST_ORGANIZATION("社会公益组织"),
    LEGAL_SERVICE_INSTITUTION("法律服务机构"),
    OTHER("其他");

    /** The heading above every column but the first. */
    public static final String LEGAL_PERSONS = "法人或其他组织";

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    /** The column heading of the official form. */
    public String label() {
        return label;
    }

    /** Whether the column stands under {@link #LEGAL_PERSONS}. */
    public boolean isLegalPerson() {
        return this != NATURAL_PERSON;
    }
}
