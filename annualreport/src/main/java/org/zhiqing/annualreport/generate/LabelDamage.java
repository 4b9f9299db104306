package org.zhiqing.annualreport.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.zhiqing.annualreport.render.PrintedLine.Kind;

/** Damage to the labels of tables, and to the script of the whole. */
final class LabelDamage {

    private static final Map<String, String> KANGXI =
            Map.of("行", "⾏", "人", "⼈", "止", "⽌", "一", "⼀", "无", "⽆", "法", "法");
    private static final String SIMPLIFIED =
            "规范计条项废现发数处罚许可强制费单万关团组织业机构务总计办结转续继开国机报诉讼复议维纠审结果经请为区计这请当认获类属护权内过询举复没现补后内仍确误";
    private static final String TRADITIONAL =
            "規範計條項廢現發數處罰許可強制費單萬關團組織業機構務總計辦結轉續繼開國機報訴訟復議維糾審結果經請為區計這請當認獲類屬護權內過詢舉復沒現補後內仍確誤";
    private static final Charset GBK = Charset.forName("GBK");

    private LabelDamage() {}

    static Consumer<Draft> replace(String old, String other) {
        return draft -> draft.labels(text -> text.replace(old, other));
    }

    static void spaced(Draft draft) {
        draft.labels(text -> switch (text) {
            case "商业企业", "科研机构", "结果维持", "其他结果" -> String.join(" ", text.split(""));
            default -> text;
        });
    }

    static void shortened(Draft draft) {
        draft.labels(text -> text.startsWith("1.申请人无正当理由")
                ? "1.逾期不补正"
                : text.startsWith("2.申请人逾期") ? "2.逾期不缴费" : text.startsWith("（二）部分公开") ? "（二）部分公开" : text);
    }

    static void halfWidth(Draft draft) {
        draft.labels(text -> text.replace('（', '(')
                .replace('）', ')')
                .replaceAll("[“”]", "\"")
                .replaceFirst("^(\\d)\\.", "$1、"));
    }

    static void kangxi(Draft draft) {
        draft.labels(text -> {
            String changed = text;
            for (Map.Entry<String, String> pair : KANGXI.entrySet()) {
                changed = changed.replace(pair.getKey(), pair.getValue());
            }
            return changed;
        });
    }

    static void traditional(Draft draft) {
        draft.labels(LabelDamage::traditional);
        draft.lines(Kind.HEADING, LabelDamage::traditional);
    }

    private static String traditional(String text) {
        StringBuilder changed = new StringBuilder();
        for (char c : text.toCharArray()) {
            int at = SIMPLIFIED.indexOf(c);
            changed.append(at < 0 ? c : TRADITIONAL.charAt(at));
        }
        return changed.toString();
    }

    static void mojibake(Draft draft) {
        draft.touch(cell -> true);
        draft.inText(text -> new String(text.getBytes(StandardCharsets.UTF_8), GBK));
    }

    static void questionMarks(Draft draft) {
        draft.touch(cell -> true);
        draft.inText(text -> text.replaceAll("\\p{IsHan}", "?"));
    }
}
