package org.zhiqing.annualreport.render;

/** The bundled font has no such character, so PDF and OFD cannot be made; other formats can. */
public final class MissingGlyphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int character;

    MissingGlyphException(int character) {
        super("“" + Character.toString(character) + "”（" + ReportFont.code(character)
                + "）不在内置字体中，不能生成PDF和OFD。请换用DOCX，或者改用通用规范汉字后再生成。");
        this.character = character;
    }

    /** Returns the Unicode code point. */
    public int character() {
        return character;
    }
}
