package org.zhiqing.server.publication.reading;

/** The figures of table two (第二十条第（一）项) of both forms, each with the condition on {@code public_document p} for a year. */
public enum TallyFigure {
    ISSUED("本年制发件数", "p.document_date between :from and :to"),
    REPEALED("本年废止件数", "least(p.repealed_on, p.expired_on, p.expires_on + 1) between :from and :to"),
    IN_FORCE(
            "现行有效件数",
            "p.document_date <= :to and coalesce(least(p.repealed_on, p.expired_on, p.expires_on + 1), 'infinity') > :to"),
    /** Form of 2019. */
    NEWLY_PUBLIC("本年新公开数量", "p.first_published_on between :from and :to"),
    /** Form of 2019. */
    PUBLIC_IN_ALL("对外公开总数量", "p.first_published_on <= :to");

    private final String label;
    private final String condition;

    TallyFigure(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    /** Returns the column's name as printed. */
    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}
