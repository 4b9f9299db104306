package org.zhiqing.annualreport.check;

import static org.zhiqing.annualreport.check.Severity.ERROR;
import static org.zhiqing.annualreport.check.Severity.EXPLANATION;
import static org.zhiqing.annualreport.check.Severity.INFORMATION;

/**
 * The rules by which a report is checked. {0}, {1} … stand for what was found; the list of checks in the documentation is
 * made from this table.
 */
public enum CheckRule {
    SECTION_MISSING("S-01", ERROR, Source.CONTENT, 2019, "缺少“{0}”一节。请按规定的六个部分补齐，没有内容的写明“无”。"),
    HEADING_DEVIATES("S-01H", EXPLANATION, Source.FORM, 2019, "标题“{0}”与格式规定的“{1}”不同。请改用规定的标题。"),
    HEADING_OF_FIVE_DEVIATES("S-01P", INFORMATION, Source.FORM, 2019, "标题“{0}”与格式规定的“{1}”不同，意思相近；可以保留，建议统一。"),
    TABLE_MISSING("S-01T", ERROR, Source.FORM, 2019, "没有找到{0}（“{1}”部分的统计表）。请补上表格；表格如果是图片，请改为可以选取文字的表格。"),
    TABLE_RUN_TOGETHER("S-01R", ERROR, Source.FORM, 2019, "{0}的文字和数字连成一片，分不出单元格，数字没有读取。请提供保留表格线或制表符的文件。"),
    LABEL_DEVIATES("S-02", EXPLANATION, Source.FORM, 2019, "{0}中的“{1}”应为“{2}”。请按格式改正。"),
    COLUMN_MISSING("S-02C", EXPLANATION, Source.FORM, 2019, "{0}的表头缺少“{1}”一列的名称。请补上；各行数字已按格式的列序读取，请核对。"),
    COLUMN_PHANTOM("S-02P", EXPLANATION, Source.FORM, 2019, "{0}从这一行起每行有{1}个数字，格式只有{2}列，多出的一列没有名称。请删去多出的列。"),
    ROW_UNLABELLED("S-02U", EXPLANATION, Source.FORM, 2019, "{0}的这一行只有数字（“{1}”等），没有项目名称，没有读取。请补上名称。"),
    ROW_REPEATED("S-02R", EXPLANATION, Source.FORM, 2019, "{0}中“{1}”一行出现不止一次，只读取了第一次。请删去重复的行。"),
    ROW_UNDECIDED("S-02D", ERROR, Source.FORM, 2019, "{0}“{1}”行的数字个数与列数不符，无法确定各数字属于哪一列，没有读取。请补齐单元格，没有的填0。"),
    WRONG_FORM("S-03", ERROR, Source.FORM, 2019, "表格用的是{0}，{1}年度的报告应当用{2}（{3}）。请换用规定的表格。"),
    OTHER_HANDLING_NOT_SPLIT("S-03R", ERROR, Source.FORM, 2021, "表三“（六）其他处理”只有一行，2021年度起应当分为逾期不补正、逾期不缴费和其他三行。请分开填写。"),
    ROW_OF_OTHER_FORM("S-03F", ERROR, Source.FORM, 2019, "表三的“{0}”一行不在{1}里。请按格式填写。"),
    OLD_FORM("S-03I", INFORMATION, Source.FORM, 2019, "表格是{0}（{1}），适用于2019、2020年度，与报告年度{2}相符。"),
    BLANK("S-04", EXPLANATION, Source.FORM, 2019, "{0}没有填数字：{1}。没有发生的请填0，不要留空或画线。"),
    ABSENT("S-04A", ERROR, Source.FORM, 2019, "{0}缺失：{1}。请补上这些单元格。"),
    NOT_A_NUMBER("S-05U", ERROR, Source.FORM, 2019, "{0}填的“{1}”不是数字。请只填数字，说明写在正文里。"),
    NOT_A_COUNT("S-05", ERROR, Source.FORM, 2019, "{0}填的是{1}，件数应当是不小于0的整数。请改正。"),
    NOT_AN_AMOUNT("S-06", ERROR, Source.FORM, 2019, "{0}填的是{1}，金额以万元为单位，不小于0，最多4位小数。请改正。"),
    YEAR_UNKNOWN("S-07U", ERROR, Source.FORM, 2019, "从标题、统计期限和正文都看不出报告年度。请在标题中写明年度。"),
    YEARS_DISAGREE("S-07D", ERROR, Source.FORM, 2019, "{0}写的是{1}年，{2}写的是{3}年。请统一报告年度。"),
    STRANGE_YEAR("S-07", EXPLANATION, Source.FORM, 2019, "{0}年度报告的正文以“{1}”叙述本年工作：“{2}”。请核对年份。"),
    TOPIC_MISSING(
            "S-08", EXPLANATION, "国办公开办函〔2021〕30号", 2021, "“总体情况”没有提到{0}。这一部分应当写主动公开、依申请公开、政府信息管理、平台建设和监督保障五个方面。"),
    ASSESSMENT_MISSING("S-09", EXPLANATION, "政府信息公开条例第五十条第四项", 2019, "一级政府的报告还应当写{0}的情况，正文没有提到。请补充。"),
    PROBLEMS_EMPTY("S-10", EXPLANATION, "政府信息公开条例第五十条", 2019, "第五部分没有写{0}。请补充。"),
    FEE_NOT_STATED(
            "S-11", EXPLANATION, "国办函〔2020〕109号；国办公开办函〔2021〕30号", 2019, "第六部分没有说明信息处理费的收取情况。请写明收费件数和金额，没有收取的也要写明。"),
    PUBLISHED_LATE("S-12", ERROR, "政府信息公开条例第四十九条", 2019, "落款日期{0}晚于公布期限{1}。请核对日期；确实逾期的，如实记录。"),
    TITLE_MISSING("F-01", ERROR, Source.FORM, 2019, "没有标题。请在开头写明机关名称、年度和“政府信息公开工作年度报告”。"),
    SIGNATURE_MISSING("F-02", EXPLANATION, Source.FORM, 2019, "没有{0}。请在文末补上。"),
    GAP("W-01", EXPLANATION, Source.TEXT, 2019, "“{0}”中间有空白，疑有漏字或被过滤的词。请补全。"),
    REPEATED_WORDS("W-02", EXPLANATION, Source.TEXT, 2019, "“{0}”疑为重复。请删去多余的字。"),
    PLACEHOLDER("W-03", EXPLANATION, Source.TEXT, 2019, "“{0}”疑为没有填写的占位。请填写或删去。"),
    RULES_WITHOUT_POWER("T2-A", ERROR, "立法法第九十一条、第九十三条", 2019, "{0}填的是{1}，本机关没有规章制定权，应当为0。请核对是否把规范性文件计入规章。"),
    ROW_SUM("T3-R", ERROR, Source.FORM, 2019, "{0}：六类申请人之和为{1}，“总计”为{2}，相差{3}。请核对这一行。"),
    OUTCOME_SUM("T3-S", ERROR, Source.FORM, 2019, "{0}：（一）至（六）各项之和为{1}，“（七）总计”为{2}，相差{3}。请核对这一列。"),
    BALANCE("T3-I", ERROR, "表三表头所印勾稽关系", 2019, "{0}：新收与上年结转之和为{1}，办理结果总计与结转下年度之和为{2}，相差{3}。请核对这一列。"),
    REMEDY_SUM("T4-R", ERROR, Source.FORM, 2019, "{0}：四种结果之和为{1}，“总计”为{2}，相差{3}。请核对。"),
    NOT_COMPUTED("T-N", EXPLANATION, Source.FORM, 2019, "{0}有{1}项勾稽关系没有核算，因为其中有空白、缺失或不能识别的数字：{2}。请先补正这些数字。"),
    LAST_YEAR_MISMATCH("Y-0", EXPLANATION, Source.YEARS, 2019, "给出的上年报告是{0}年度的，本报告是{1}年度的，没有作跨年核对。请提供{2}年度的报告。"),
    CARRIED_OVER("T3-Y", ERROR, Source.YEARS, 2020, "表三“二、上年结转”总计为{1}，上年报告“四、结转下年度继续办理”总计为{0}，相差{2}。请核对。"),
    CARRIED_OVER_BY_KIND(
            "T3-YC", EXPLANATION, Source.YEARS, 2020, "表三“二、上年结转”的“{3}”为{1}，上年报告结转为{0}，相差{2}。申请人类别有更正的，请说明。"),
    IN_FORCE("T2-Y", EXPLANATION, Source.YEARS, 2022, "{3}：上年现行有效加本年制发减本年废止为{0}，本年现行有效为{1}，相差{2}。清理文件所致的，请说明。"),
    REPEALED_TOO_MANY("T2-B", EXPLANATION, Source.YEARS, 2022, "{3}：本年废止{1}件，多于上年现行有效与本年制发之和{0}件，多出{2}件。请核对。"),
    PENDING_VANISHED("T4-Y", EXPLANATION, Source.YEARS, 2020, "{3}：本年总计{1}件，少于上年尚未审结的{0}件，相差{2}。请核对。");

    /** Sources cited by more than one rule. */
    private static final class Source {
        static final String FORM = "国办公开办函〔2019〕60号、〔2021〕30号";
        static final String CONTENT = "政府信息公开条例第五十条";
        static final String TEXT = "文字核对";
        static final String YEARS = "与上年报告核对";
    }

    private final String id;
    private final Severity severity;
    private final String source;
    private final int fromYear;
    private final String sentence;

    CheckRule(String id, Severity severity, String source, int fromYear, String sentence) {
        this.id = id;
        this.severity = severity;
        this.source = source;
        this.fromYear = fromYear;
        this.sentence = sentence;
    }

    /** Returns the stable name, e.g. T3-R. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** Returns the clause or text the rule comes from. */
    public String source() {
        return source;
    }

    /** Returns the first year whose reports the rule applies to. */
    public int fromYear() {
        return fromYear;
    }

    /** Returns the sentence with its places for what was found. */
    public String pattern() {
        return sentence;
    }

    /** Returns the sentence with the places filled. */
    String sentence(Object... found) {
        String filled = sentence;
        for (int i = 0; i < found.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(found[i]));
        }
        return filled;
    }
}
