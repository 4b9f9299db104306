package org.zhiqing.annualreport.read;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Brings the characters of real files into those of the form: full width, Kangxi radicals from PDF text layers, traditional
 * script, machine-made pinyin. Used for recognising labels and headings only; what is shown is always the text as found.
 */
final class Characters {

    /** Traditional and simplified characters of the labels and headings of the form. */
    private static final String TRADITIONAL = "規规範范檔档項项許许對对務务處处罰罚強强業业費费購购採采數数製制發发廢废現现關关總总計计單单萬万額额請请況况織织機机構构會会組组"
            + "結结轉转續续辦办補补屬属國国護护權权內内過过執执詢询無无確确認认獲获訪访舉举報报訴诉類类復复複复議议維维糾纠審审訟讼經经動动開开題题進进體体據据與与於于"
            + "條条間间實实標标準准決决際际積积極极徑径網网點点資资訊讯統统預预營营團团協协學学縣县區区鎮镇鄉乡廳厅門门黨党員员長长";

    private static final Pattern PINYIN = Pattern.compile("\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\\)");

    /** For every character the one that the form has in its place. */
    private static final char[] OF_THE_FORM = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < OF_THE_FORM.length; c++) {
            OF_THE_FORM[c] = Radicals.replaced((char) c);
        }
        for (int i = 0; i < TRADITIONAL.length(); i += 2) {
            OF_THE_FORM[TRADITIONAL.charAt(i)] = TRADITIONAL.charAt(i + 1);
        }
    }

    private Characters() {}

    /** Returns the text in the characters of the form. */
    static String fold(String text) {
        String normal = Normalizer.normalize(Radicals.replaced(text), Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            folded.append(fold(normal.charAt(i)));
        }
        String plain = folded.toString();
        if (plain.indexOf('(') >= 0) {
            plain = PINYIN.matcher(plain).replaceAll("");
        }
        return plain.replace("性档案", "性文件");
    }

    /** Returns whether the character numbers a footnote or an item: ², ①, ❶. No digit of a number is written so. */
    static boolean marksANote(char character) {
        return character == '\u00b2'
                || character == '\u00b3'
                || character == '\u00b9'
                || character >= '\u2070' && character <= '\u209c'
                || character >= '\u2460' && character <= '\u24ff'
                || character >= '\u2776' && character <= '\u2793';
    }

    static char fold(char character) {
        return OF_THE_FORM[character];
    }
}
