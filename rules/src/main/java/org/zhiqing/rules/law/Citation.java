package org.zhiqing.rules.law;

/**
 * A provision (条、款、项) of one law.
 *
 * @param article 条, or 0 for the law as a whole
 * @param paragraph 款, or 0 when none is named
 * @param item 项, or 0 when none is named
 */
public record Citation(Law law, int article, int paragraph, int item) {

    /**
     * @throws IllegalArgumentException if a part is negative, or a paragraph or item is named without an article
     */
    public Citation {
        if (article < 0 || paragraph < 0 || item < 0) {
            throw new IllegalArgumentException("article, paragraph and item must not be negative");
        }
        if (article == 0 && paragraph + item > 0) {
            throw new IllegalArgumentException("a paragraph or item needs its article");
        }
    }

    /** The same article with this paragraph (款). */
    public Citation paragraph(int number) {
        return new Citation(law, article, number, item);
    }

    /** The same article with this item (项). */
    public Citation item(int number) {
        return new Citation(law, article, paragraph, number);
    }

    /** The citation in full, for example {@code 《中华人民共和国政府信息公开条例》第三十六条第（一）项}. */
    public String text() {
        return "《" + law.title() + "》" + provision();
    }

    /** The provision alone, for example {@code 第三十三条第二款}; empty for a law as a whole. */
    public String provision() {
        if (article == 0) {
            return "";
        }
        var text = new StringBuilder("第").append(ChineseNumeral.of(article)).append("条");
        if (paragraph > 0) {
            text.append("第").append(ChineseNumeral.of(paragraph)).append("款");
        }
        if (item > 0) {
            text.append("第（").append(ChineseNumeral.of(item)).append("）项");
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
