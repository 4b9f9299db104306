package org.zhiqing.annualreport.check;

import static org.zhiqing.annualreport.check.Severity.ERROR;
import static org.zhiqing.annualreport.check.Severity.EXPLANATION;
import static org.zhiqing.annualreport.check.Severity.INFORMATION;

/**
 * The rules by which a report is checked. {0}, {1} … stand for what was found; the list of checks in the documentation is
 * made from this table.
 */
public enum CheckRule {
    SECTION_MISSING("S-01", ERROR, Source.CONTENT, 2019, "六个部分齐全，依次排列", "缺少“{0}”一节。请按规定的六个部分补齐，没有内容的写明“无”。"),
    HEADING_DEVIATES("S-01H", EXPLANATION, Source.FORM, 2019, "各部分标题＝格式规定的标题", "标题“{0}”与格式规定的“{1}”不同。请改用规定的标题。"),
    HEADING_OF_FIVE_DEVIATES(
            "S-01P", INFORMATION, Source.FORM, 2019, "第五部分标题＝格式规定的标题", "标题“{0}”与格式规定的“{1}”不同，意思相近；可以保留，建议统一。"),
    TABLE_MISSING(
            "S-01T", ERROR, Source.FORM, 2019, "第二、三、四部分各有一张表", "没有找到{0}（“{1}”部分的统计表）。请补上表格；表格如果是图片，请改为可以选取文字的表格。"),
    TABLE_RUN_TOGETHER("S-01R", ERROR, Source.FORM, 2019, "表格分得出单元格", "{0}的文字和数字连成一片，分不出单元格，数字没有读取。请提供保留表格线或制表符的文件。"),
    LABEL_DEVIATES("S-02", EXPLANATION, Source.FORM, 2019, "行、列名称＝格式规定的名称（空格、全半角、引号不计）", "{0}中的“{1}”应为“{2}”。请按格式改正。"),
    COLUMN_MISSING(
            "S-02C", EXPLANATION, Source.FORM, 2019, "表头列数＝格式规定的列数", "{0}的表头缺少“{1}”一列的名称。请补上；各行数字已按格式的列序读取，请核对。"),
    COLUMN_ORDER(
            "S-02O",
            ERROR,
            Source.FORM,
            2019,
            "表头各列次序＝格式规定的次序",
            "{0}的表头从“{1}”起与格式规定的列序不同，数字不能按格式的列序归列，没有读取。请按格式的列序调整表格。"),
    COLUMN_PHANTOM(
            "S-02P", EXPLANATION, Source.FORM, 2019, "每行数字个数＝格式规定的列数", "{0}从这一行起每行有{1}个数字，格式只有{2}列，多出的一列没有名称。请删去多出的列。"),
    ROW_UNLABELLED("S-02U", EXPLANATION, Source.FORM, 2019, "有数字的行都有名称", "{0}的这一行只有数字（“{1}”等），没有项目名称，没有读取。请补上名称。"),
    ROW_REPEATED("S-02R", EXPLANATION, Source.FORM, 2019, "每个名称只有一行", "{0}中“{1}”一行出现不止一次，只读取了第一次。请删去重复的行。"),
    ROW_UNDECIDED(
            "S-02D", ERROR, Source.FORM, 2019, "每行数字可以对应到列", "{0}“{1}”行的数字个数与列数不符，无法确定各数字属于哪一列，没有读取。请补齐单元格，没有的填0。"),
    WRONG_FORM(
            "S-03",
            ERROR,
            Source.FORM,
            2019,
            "2019、2020年度用2019年版格式，2021年度起用2021年版格式",
            "表格用的是{0}，{1}年度的报告应当用{2}（{3}）。请换用规定的表格。"),
    OTHER_HANDLING_NOT_SPLIT(
            "S-03R", ERROR, Source.FORM, 2021, "“（六）其他处理”分为三行", "表三“（六）其他处理”只有一行，2021年度起应当分为逾期不补正、逾期不缴费和其他三行。请分开填写。"),
    ROW_OF_OTHER_FORM("S-03F", ERROR, Source.FORM, 2019, "各行都在本年度格式之内", "表三的“{0}”一行不在{1}里。请按格式填写。"),
    OLD_FORM(
            "S-03I",
            INFORMATION,
            Source.FORM,
            Scope.from(2019).until(2020),
            "说明所用格式",
            "表格是{0}（{1}），适用于2019、2020年度，与报告年度{2}相符。"),
    BLANK("S-04", EXPLANATION, Source.FORM, 2019, "每个单元格有数字，没有发生的填0", "{0}没有填数字：{1}。没有发生的请填0，不要留空或画线。"),
    ABSENT("S-04A", ERROR, Source.FORM, 2019, "格式规定的单元格都在", "{0}缺失：{1}。请补上这些单元格。"),
    NOT_A_NUMBER("S-05U", ERROR, Source.FORM, 2019, "单元格内只有数字", "{0}填的“{1}”不是数字。请只填数字，说明写在正文里。"),
    NOT_A_COUNT("S-05", ERROR, Source.FORM, 2019, "件数是不小于0的整数", "{0}填的是{1}，件数应当是不小于0的整数。请改正。"),
    NOT_AN_AMOUNT("S-06", ERROR, Source.FORM, 2019, "金额不小于0，至多4位小数，单位万元", "{0}填的是{1}，金额以万元为单位，不小于0，最多4位小数。请改正。"),
    YEAR_UNKNOWN("S-07U", ERROR, Source.FORM, 2019, "标题、统计期限或者正文写明年度", "从标题、统计期限和正文都看不出报告年度。请在标题中写明年度。"),
    YEARS_DISAGREE("S-07D", ERROR, Source.FORM, 2019, "标题年度＝统计期限年度＝文件名年度", "{0}写的是{1}年，{2}写的是{3}年。请统一报告年度。"),
    STRANGE_YEAR("S-07", EXPLANATION, Source.FORM, 2019, "叙述本年工作的年份＝报告年度", "{0}年度报告的正文以“{1}”叙述本年工作：“{2}”。请核对年份。"),
    TOPIC_MISSING(
            "S-08",
            EXPLANATION,
            "国办公开办函〔2021〕30号",
            2021,
            "第一部分写到五个方面",
            "“总体情况”没有提到{0}。这一部分应当写主动公开、依申请公开、政府信息管理、平台建设和监督保障五个方面。"),
    ASSESSMENT_MISSING(
            "S-09",
            EXPLANATION,
            "政府信息公开条例第五十条第四项",
            Scope.from(2019).by(Organs.GOVERNMENTS),
            "正文写到工作考核、社会评议、责任追究",
            "一级政府的报告还应当写{0}的情况，正文没有提到。请补充。"),
    PROBLEMS_EMPTY("S-10", EXPLANATION, "政府信息公开条例第五十条", 2019, "第五部分写到问题和改进", "第五部分没有写{0}。请补充。"),
    FEE_NOT_STATED(
            "S-11",
            EXPLANATION,
            "国办函〔2020〕109号；国办公开办函〔2021〕30号",
            2019,
            "第六部分写到信息处理费",
            "第六部分没有说明信息处理费的收取情况。请写明收费件数和金额，没有收取的也要写明。"),
    PUBLISHED_LATE(
            "S-12", ERROR, "政府信息公开条例第四十九条", 2019, "落款日期≤1月31日（部门）、3月31日（政府）", "落款日期{0}晚于公布期限{1}。请核对日期；确实逾期的，如实记录。"),
    TITLE_MISSING("F-01", ERROR, Source.FORM, 2019, "有标题", "没有标题。请在开头写明机关名称、年度和“政府信息公开工作年度报告”。"),
    SIGNATURE_MISSING("F-02", EXPLANATION, Source.FORM, 2019, "有落款机关和日期", "没有{0}。请在文末补上。"),
    OPENING_INCOMPLETE("F-03", INFORMATION, Source.FORM, 2019, "引言写明编制依据、统计期限、下载地址和联系方式", "引言没有写明{0}。建议写上，便于公众核对和询问。"),
    READ_FROM_A_PICTURE("F-04", INFORMATION, Source.TEXT, 2019, "报告不是图片", "报告是图片，文字和数字由程序识别，可能认错，认不出的单元格没有数字。请对照原件核对。"),
    GAP("W-01", EXPLANATION, Source.TEXT, 2019, "汉字之间没有空白", "“{0}”中间有空白，疑有漏字或被过滤的词。请补全。"),
    REPEATED_WORDS("W-02", EXPLANATION, Source.TEXT, 2019, "没有连着重复的词", "“{0}”疑为重复。请删去多余的字。"),
    PLACEHOLDER("W-03", EXPLANATION, Source.TEXT, 2019, "没有未填写的占位", "“{0}”疑为没有填写的占位。请填写或删去。"),
    RULES_WITHOUT_POWER(
            "T2-A",
            ERROR,
            "立法法第九十一条、第九十三条",
            Scope.from(2019).by(Organs.WITHOUT_RULE_MAKING),
            "规章制发＝规章废止＝规章现行有效＝0",
            "{0}填的是{1}，本机关没有规章制定权，应当为0。请核对是否把规范性文件计入规章。"),
    ROW_SUM(
            "T3-R",
            ERROR,
            Source.FORM,
            2019,
            "自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他＝总计（每行）",
            "{0}：六类申请人之和为{1}，“总计”为{2}，相差{3}。请核对这一行。"),
    OUTCOME_SUM(
            "T3-S",
            ERROR,
            Source.FORM,
            2019,
            "（一）＋（二）＋（三）各项＋（四）各项＋（五）各项＋（六）各项＝（七）总计（每列）",
            "{0}：（一）至（六）各项之和为{1}，“（七）总计”为{2}，相差{3}。请核对这一列。"),
    BALANCE(
            "T3-I",
            ERROR,
            "表三表头所印勾稽关系",
            2019,
            "一、本年新收＋二、上年结转＝（七）总计＋四、结转下年度（每列）",
            "{0}：新收与上年结转之和为{1}，办理结果总计与结转下年度之和为{2}，相差{3}。请核对这一列。"),
    REMEDY_SUM("T4-R", ERROR, Source.FORM, 2019, "结果维持＋结果纠正＋其他结果＋尚未审结＝总计（三组各一）", "{0}：四种结果之和为{1}，“总计”为{2}，相差{3}。请核对。"),
    NOT_COMPUTED(
            "T-N",
            EXPLANATION,
            Source.FORM,
            2019,
            "有空白、缺失、不能识别的数字时，说明哪些勾稽关系没有核算",
            "{0}有{1}项勾稽关系没有核算，因为其中有空白、缺失或不能识别的数字：{2}。请先补正这些数字。"),
    LAST_YEAR_MISMATCH(
            "Y-0", EXPLANATION, Source.YEARS, 2019, "上年报告年度＝报告年度－1", "给出的上年报告是{0}年度的，本报告是{1}年度的，没有作跨年核对。请提供{2}年度的报告。"),
    CARRIED_OVER(
            "T3-Y",
            ERROR,
            Source.YEARS,
            2020,
            "上年“四、结转下年度”总计＝本年“二、上年结转”总计",
            "{0}总计为{2}，上年报告“四、结转下年度继续办理”总计为{1}，相差{3}。请核对。"),
    CARRIED_OVER_BY_KIND(
            "T3-YC",
            EXPLANATION,
            Source.YEARS,
            2020,
            "上年“四、结转下年度”＝本年“二、上年结转”（六类申请人各一）",
            "{0}为{2}，上年报告结转为{1}，相差{3}。申请人类别有更正的，请说明。"),
    IN_FORCE(
            "T2-Y",
            EXPLANATION,
            Source.YEARS,
            2022,
            "上年现行有效＋本年制发－本年废止＝本年现行有效",
            "{0}：上年现行有效加本年制发减本年废止为{1}，本年现行有效为{2}，相差{3}。清理文件所致的，请说明。"),
    REPEALED_TOO_MANY(
            "T2-B",
            EXPLANATION,
            Source.YEARS,
            2022,
            "本年废止≤上年现行有效＋本年制发",
            "{0}：本年废止{2}件，多于上年现行有效与本年制发之和{1}件，多出{3}件。请核对。"),
    PENDING_VANISHED(
            "T4-Y", EXPLANATION, Source.YEARS, 2020, "上年尚未审结≤本年总计（三组各一）", "{0}：本年总计{2}件，少于上年尚未审结的{1}件，相差{3}。请核对。"),
    YEARS_NOT_COMPUTED(
            "Y-N",
            EXPLANATION,
            Source.YEARS,
            2020,
            "有空白、缺失、不能识别的数字时，说明哪些跨年关系没有核算",
            "有{0}项跨年关系没有核算，因为本年或者上年报告中有空白、缺失或不能识别的数字：{1}。请先补正这些数字。"),
    DECISIONS_JUMP(
            "T2-C",
            EXPLANATION,
            Source.YEARS,
            2020,
            "1/10≤本年处理决定数量÷上年处理决定数量≤10（两年都不足20件的不计）",
            "{0}：上年{1}件，本年{2}件，相差{3}件，变化超过十倍或者降为0。请核对统计口径；属实的，请说明。"),
    AMOUNT_UNIT(
            "T2-D",
            EXPLANATION,
            Source.YEARS,
            2022,
            "本年收费金额÷上年收费金额在1/2000和2000之间",
            "{0}：上年{1}万元，本年{2}万元，相差{3}万元，疑把元当作万元填写。请核对单位。"),
    IN_FORCE_TOO_FEW(
            "T2-F", EXPLANATION, Source.FORM, 2021, "本年制发－本年废止≤现行有效", "{0}：本年制发减本年废止为{1}件，现行有效只有{2}件，少{3}件。请核对是否漏计。"),
    CARRIED_OUT_TOO_MANY(
            "T3-Z",
            EXPLANATION,
            Source.FORM,
            2019,
            "四、结转下年度≤一、本年新收＋二、上年结转（每列）",
            "{0}：结转下年度{2}件，多于新收与上年结转之和{1}件，多出{3}件。请核对。"),
    FEE_UNPAID_UNEXPLAINED(
            "T3-F",
            EXPLANATION,
            "国办函〔2020〕109号",
            2021,
            "逾期不缴费＞0时，第六部分写到收费通知",
            "{0}有{1}件，说明发出过收费通知，第六部分没有写收费情况。请写明发出通知的件数和金额。"),
    DIRECT_SUITS_UNUSUAL(
            "T4-P",
            INFORMATION,
            "行政复议法第二十三条（2024年1月1日起施行）",
            2024,
            "未经复议直接起诉≤行政复议（不足5件的不计）",
            "表四未经复议直接起诉{1}件，多于行政复议{0}件。2024年起政府信息公开案件不予公开的应当先申请行政复议，请核对分类。"),
    PROCUREMENT_WITHOUT_PROJECT(
            "T2-P",
            EXPLANATION,
            Source.FORM,
            Scope.from(2019).until(2020),
            "采购总金额＞0时，采购项目数量＞0",
            "政府集中采购：采购项目数量为0，采购总金额却有{0}万元。请核对。"),
    NUMBER_DIFFERS(
            "N-1",
            EXPLANATION,
            Source.NARRATIVE,
            2019,
            "正文中申请、复议、诉讼、规范性文件等的数量＝表中相应的数（或者相应各项之和）",
            "正文写“{0}”，表中{1}，对不上。请核对正文和表格；口径不同的，请写明口径。"),
    NUMBER_WITH_CARRIED_IN(
            "N-2", INFORMATION, Source.NARRATIVE, 2019, "正文“收到”的件数＝本年新收", "正文写“{0}”，等于新收与上年结转之和，而{1}。建议分开写明新收和结转各多少件。"),
    NONE_STATED("N-3", EXPLANATION, Source.NARRATIVE, 2019, "正文写没有的，表中相应的数＝0", "正文写“{0}”，表中{1}。请核对正文和表格。"),
    GROWTH_DIFFERS("N-4", EXPLANATION, Source.YEARS, 2020, "正文增长率＝（本年件数－上年件数）÷上年件数", "正文写“{0}”，按两年的报告计算应为{2}%。请核对。"),
    SHARE_DIFFERS(
            "N-5", EXPLANATION, Source.NARRATIVE, 2019, "正文所占百分比＝该项件数÷办理结果总计（或者新收等）", "正文写“{0}”，按表三计算最接近的是{2}%。请核对。"),
    NUMBERS_NOT_COMPARED(
            "N-N",
            INFORMATION,
            Source.NARRATIVE,
            2019,
            "表中空白、缺失、不能识别的，说明哪些数量没有核对",
            "正文有{0}处数量没有与表格核对，因为表中相应的单元格没有数字：{1}。"),
    FEE_NOT_IN_CHARGES(
            "T2-E",
            EXPLANATION,
            "国办函〔2020〕109号",
            2021,
            "实际收取的信息处理费≤行政事业性收费×10000",
            "第六部分写“{0}”（{1}元），表二行政事业性收费只有{2}元。信息处理费属于行政事业性收费，请核对是否漏计。"),
    COPIED_FROM_LAST_YEAR(
            "L-1", EXPLANATION, Source.TEXT, 2020, "与上年同一部分相同的文字不到八成（数字、标点不计）", "“{0}”有{1}%的文字与上年报告相同。请写本年的情况。");

    /** Sources cited by more than one rule. */
    private static final class Source {
        static final String FORM = "国办公开办函〔2019〕60号、〔2021〕30号";
        static final String CONTENT = "政府信息公开条例第五十条";
        static final String TEXT = "文字核对";
        static final String NARRATIVE = "正文与表格核对";
        static final String YEARS = "与上年报告核对";
    }

    private final String id;
    private final Severity severity;
    private final String source;
    private final Scope scope;
    private final String formula;
    private final String sentence;

    CheckRule(String id, Severity severity, String source, int fromYear, String formula, String sentence) {
        this(id, severity, source, Scope.from(fromYear), formula, sentence);
    }

    CheckRule(String id, Severity severity, String source, Scope scope, String formula, String sentence) {
        this.id = id;
        this.severity = severity;
        this.source = source;
        this.scope = scope;
        this.formula = formula;
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

    /** Returns the reports to which the rule applies. */
    public Scope scope() {
        return scope;
    }

    /** Returns what must hold, as a formula or in words. */
    public String formula() {
        return formula;
    }

    /** Returns whether the rule applies to reports on the year. */
    public boolean appliesTo(int year) {
        return scope.includes(year);
    }

    /** Returns the kinds of organ to which the rule applies. */
    public Organs organs() {
        return scope.organs();
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
