package org.zhiqing.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;

/** Numbers that a narrow column broke over two lines of its cell. */
class BrokenNumbersTests {

    private static final String HEAD =
            "<html><h1>桥东区档案局2023年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table><tr><td>本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和</td><td>自然人</td><td>商业企业</td>"
                    + "<td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>";

    private static CellValue received(String... cells) {
        String row = "<tr><td>一、本年新收政府信息公开申请数量</td><td>" + String.join("</td><td>", cells) + "</td></tr>";
        return AnnualReports.read((HEAD + row + "</table>").getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.html")
                .cell(new CellId("requests/received/natural_person"));
    }

    @Test
    void areProvenByTheSumOfTheirRow() {
        CellValue value = received("<p>300</p><p>00</p>", "12", "0", "0", "0", "0", "<p>300</p><p>12</p>");
        assertThat(value.number()).isEqualByComparingTo("30000");
        assertThat(value.settlement().proof()).contains("30000");
    }

    @Test
    void areLeftAloneWhenTheSumDoesNotAgree() {
        CellValue value = received("<p>300</p><p>00</p>", "12", "0", "0", "0", "0", "<p>300</p><p>13</p>");
        assertThat(value.state()).isEqualTo(CellState.UNREADABLE);
    }

    @Test
    void areLeftAloneWhereTwoRowsMayHaveFlowedIntoOne() {
        String two = "<p>0</p><p>0</p>";
        CellValue value = received("<p>17</p><p>5</p>", two, two, two, two, two, "<p>17</p><p>5</p>");
        assertThat(value.state()).isEqualTo(CellState.UNREADABLE);
    }

    @Test
    void areLeftAloneBesideACellThatIsNoNumber() {
        CellValue value = received("<p>300</p><p>00</p>", "", "0", "0", "0", "0", "<p>300</p><p>00</p>");
        assertThat(value.state()).isEqualTo(CellState.UNREADABLE);
    }
}
