package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

/** The disclosure office at the budget round (预决算公开) of a year: opened, followed, closed. */
final class BudgetOffice {

    static final String SCHOOL = "清溪实验学校";
    static final String FUND = "技术改造专项资金";

    private final Staff staff;
    private final String organ;
    private final int year = LocalDate.now(Office.BEIJING).getYear();
    private String round = "";

    BudgetOffice(Staff staff, String organ) {
        this.staff = staff;
        this.organ = organ;
    }

    String title() {
        return SCHOOL + year + "年部门预算公开";
    }

    /** Opens the round with an approval of today, an affiliated institution and a fund. */
    void opens() {
        window().open("/desk/budget").follow("开始一轮").press("开始").sees("请填写批复日期");
        window().fill("预算批复日期", LocalDate.now(Office.BEIJING).toString())
                .fill("所属单位", SCHOOL)
                .fill("专项资金", FUND)
                .press("开始")
                .sees("的预决算公开已经开始")
                .sees("还缺 11 项");
        round = window().path();
        window().unfold("填写决算批复日期")
                .fill("决算批复日期", LocalDate.now(Office.BEIJING).toString())
                .press("保存")
                .sees("决算批复日期已经保存");
    }

    void charges(String unit) {
        goesTo(SCHOOL).unfold("指定责任人").select("责任部门", unit).press("保存").sees("待办已经转给他们");
    }

    Window goesTo(String body) {
        return window().open(round).follow(body);
    }

    /** Says that a public document publishes these things of a body as well. */
    void names(String document, String body, List<String> things) {
        Window page = goesTo(body).unfold("对应已有的信息").select("信息", document + "（已公开）");
        things.forEach(page::tick);
        page.press("对应").sees("信息已经对应");
    }

    void confirms(String statement) {
        staff.takesUp(statement).press("核准").sees("声明已经核准");
    }

    void seesOpen(int count) {
        window().open(round).sees("还缺 " + count + " 项").doesNotOffer("办结这一轮");
    }

    void closes() {
        window().open(round).press("办结这一轮").sees("公开率 100%").sees("已办结");
        List<String> rows = Papers.rowsOfExcel(window().download("导出"));
        assertThat(rows).anyMatch(row -> row.contains(SCHOOL) && row.contains("已公开"));
        assertThat(rows).anyMatch(row -> row.contains(organ));
    }

    private Window window() {
        return staff.window();
    }
}
