package org.zhiqing.rules.law;

/** A law, regulation or notice that the rules cite. Names are given in full, without the brackets. */
public enum Law {
    /** State Council Order 711 of 2019, in force since 2019-05-15. */
    DISCLOSURE_REGULATION("中华人民共和国政府信息公开条例", "国务院令第711号"),
    /** Revision of 2023, in force since 2024-01-01. */
    RECONSIDERATION_LAW("中华人民共和国行政复议法", "2023年修订"),
    /** Revision of 2017. */
    LITIGATION_LAW("中华人民共和国行政诉讼法", "2017年修正"),
    /** The Supreme People's Court on the application of the litigation law. */
    LITIGATION_INTERPRETATION("最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释", "法释〔2018〕1号"),
    /** The fee rules of the State Council's General Office. */
    FEE_RULES("政府信息公开信息处理费管理办法", "国办函〔2020〕109号"),
    /** The statutory holidays; the yearly notices apply them. */
    HOLIDAY_RULES("全国年节及纪念日放假办法", "国务院令第795号");

    private final String title;
    private final String number;

    Law(String title, String number) {
        this.title = title;
        this.number = number;
    }

    /** The full title without 《》. */
    public String title() {
        return title;
    }

    /** The document number, or the version where a law has none. */
    public String number() {
        return number;
    }

    /** Cites the law as a whole. */
    public Citation whole() {
        return new Citation(this, 0, 0, 0);
    }

    /**
     * Cites one article.
     *
     * @throws IllegalArgumentException if {@code article} is less than 1
     */
    public Citation article(int article) {
        if (article < 1) {
            throw new IllegalArgumentException("article must be at least 1, was " + article);
        }
        return new Citation(this, article, 0, 0);
    }
}
