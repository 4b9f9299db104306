package org.zhiqing.annualreport.generate;

import java.util.function.Consumer;
import org.zhiqing.annualreport.render.PrintedLine;
import org.zhiqing.annualreport.render.PrintedLine.Kind;

/** Damage to title, headings and the lines between them. */
final class HeadingDamage {

    private HeadingDamage() {}

    static Consumer<Draft> replace(String old, String other) {
        return draft -> draft.lines(Kind.HEADING, text -> text.replace(old, other));
    }

    static void loseFive(Draft draft) {
        draft.pieces.remove(draft.heading("五、"));
    }

    static void oldReport(Draft draft) {
        draft.pieces.clear();
        draft.pieces.add(new PrintedLine(Kind.TITLE, draft.original.organName() + "2017年政府信息公开工作年度报告"));
        draft.pieces.add(new PrintedLine(Kind.OPENING, "本报告所列数据的统计期限为2017年1月1日至2017年12月31日。"));
        for (String heading :
                new String[] {"一、概述", "二、主动公开情况", "三、依申请公开情况", "四、收费和减免情况", "五、行政复议和诉讼情况", "六、存在的问题和改进措施"}) {
            draft.pieces.add(new PrintedLine(Kind.HEADING, heading));
            draft.pieces.add(new PrintedLine(Kind.PARAGRAPH, "2017年有关工作按规定开展，指标统计表附后。"));
        }
    }

    static void sentenceBeforeTableThree(Draft draft) {
        String received = draft.original
                .cell(new org.zhiqing.annualreport.form.CellId("requests/received/total"))
                .text();
        draft.pieces.add(
                draft.heading("三、") + 1, new PrintedLine(Kind.PARAGRAPH, "本年新收政府信息公开申请" + received + "件，具体情况见下表。"));
    }

    static void unitLine(Draft draft) {
        draft.pieces.add(
                draft.heading("二、") + 1,
                new PrintedLine(
                        Kind.PARAGRAPH, "填报单位：" + draft.original.organName() + "　" + draft.original.year() + "年度"));
    }

    static void titleWithoutYear(Draft draft) {
        draft.lines(Kind.TITLE, text -> text.replace(draft.original.year() + "年", ""));
    }

    static void bannerDate(Draft draft) {
        draft.pieces.add(0, new PrintedLine(Kind.OPENING, "今天是2019年12月3日 星期二"));
    }

    static void periodDigits(Draft draft) {
        int year = draft.original.year();
        draft.lines(Kind.OPENING, text -> text.replace(year + "年1月1日", year + "11日")
                .replace(year + "年12月31日", year + "1231日"));
    }
}
