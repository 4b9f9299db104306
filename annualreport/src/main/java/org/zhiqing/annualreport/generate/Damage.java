package org.zhiqing.annualreport.generate;

import java.util.Random;
import java.util.function.Consumer;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.annualreport.render.TextTables;

/** Damage met in published reports, each with what a reader must answer. */
public enum Damage {
    SINGLE_OTHER_ROW("2021年起的表三仍用一行“（六）其他处理”", Answer.ABSENT, TableDamage::mergeOtherHandling),
    OLD_LABEL("“行政规范性文件”仍写作“规范性文件”", Answer.SAME, LabelDamage.replace("行政规范性文件", "规范性文件")),
    BEFORE_2019("2019年以前的格式", Answer.REFUSED, HeadingDamage::oldReport),
    TABLES_AS_PICTURES("表格是图片，文字里没有表", Answer.ABSENT, TableDamage::removeTables),
    SENTENCE_FOR_TABLE("用一句话代替表四", Answer.ABSENT, TableDamage::sentenceForTableFour),

    HEADING_TYPO("标题有错字：行政法复议", Answer.SAME, HeadingDamage.replace("行政复议", "行政法复议")),
    HEADING_OTHER_WORDS("第五部分标题用语不同", Answer.SAME, HeadingDamage.replace("存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况")),
    HEADING_LOST("缺第五部分的标题", Answer.SAME, HeadingDamage::loseFive),
    HEADING_TWICE("表三因换页，表头印了两次", Answer.SAME, TableDamage::repeatHead),
    TEXT_BEFORE_TABLE("标题和表格之间有重复数字的一句话", Answer.SAME, HeadingDamage::sentenceBeforeTableThree),
    UNIT_LINE("表二前有“单位：…”一行", Answer.SAME, HeadingDamage::unitLine),
    TITLE_WITHOUT_YEAR("标题没有年度", Answer.SAME, HeadingDamage::titleWithoutYear),
    BANNER_DATE("页首有别的日期", Answer.SAME, HeadingDamage::bannerDate),
    YEAR_MONTH_LOST("统计期限里丢了“年”“月”二字", Answer.SAME, HeadingDamage::periodDigits),

    LABEL_CHARACTERS_LOST("项目名称丢字：2.其他法律行政止公开", Answer.SAME, LabelDamage.replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")),
    COLUMN_CHARACTERS_LOST("表头丢字：本年度止件数", Answer.SAME, LabelDamage.replace("本年废止件数", "本年度止件数")),
    LABEL_SPACED("表头字间有空格：商 业 企 业", Answer.SAME, LabelDamage::spaced),
    LABEL_SHORTENED("项目名称简写：1.逾期不补正、（二）部分公开", Answer.SAME, LabelDamage::shortened),
    LABEL_HALF_WIDTH("括号、引号、顿号用了半角或者别的写法", Answer.SAME, LabelDamage::halfWidth),
    LABEL_KANGXI("部首字形的编码：⾏政", Answer.SAME, LabelDamage::kangxi),
    LABEL_TRADITIONAL("繁体字", Answer.SAME, LabelDamage::traditional),
    FEE_HEAD("表头另有说明：保留4位小数", Answer.SAME, LabelDamage.replace("（单位：万元）", "（单位：万元，保留4位小数）")),
    MOJIBAKE("UTF-8的文字被当作GBK读过", Answer.NEVER_WRONG, LabelDamage::mojibake),
    QUESTION_MARKS("每个汉字都成了问号", Answer.NEVER_WRONG, LabelDamage::questionMarks),

    BARS("单元格之间是竖线", Answer.SAME, draft -> draft.tables = TextTables.BARS),
    CELL_PER_LINE("一行一个单元格", Answer.SAME, draft -> draft.tables = TextTables.CELL_PER_LINE),
    RUN_TOGETHER("单元格连成一片，没有分隔", Answer.NEVER_WRONG, TableDamage::runTogether),
    LABEL_OUT_OF_ROW("项目名称换行后离开了它的行", Answer.NEVER_WRONG, TableDamage::labelOutOfRow),
    LAST_CELL_MISSING("“四、结转下年度”一行缺最后一格", Answer.NEVER_WRONG, TableDamage::lastCellMissing),
    EMPTY_CELLS_AFTER("行末有多余的空格子", Answer.SAME, TableDamage::emptyCellsAfter),
    EMPTY_CELLS_BETWEEN("（六）（七）多出一个空的名称格", Answer.SAME, TableDamage::emptyLabelCell),
    PAGE_FURNITURE("表格中间夹着页码和页眉", Answer.SAME, TableDamage::pageFurniture),
    NUMBERS_BEFORE_LABEL("数字排在项目名称前面", Answer.NEVER_WRONG, TableDamage::numbersFirst),
    REPEATED_LINES_LOST("相同的行被合并，只剩一行", Answer.NEVER_WRONG, TableDamage::repeatedLinesLost),
    TABLE_THREE_CUT("表三从中间断掉", Answer.ABSENT, TableDamage::cutTableThree),

    BLANK_FOR_ZERO("0留空", Answer.BLANK, ValueDamage.zeros("")),
    DASH_FOR_ZERO("0画线", Answer.BLANK, ValueDamage.zeros("—")),
    SLASH_FOR_ZERO("0填“/”", Answer.BLANK, ValueDamage.zeros("/")),
    PADDED("数字前后有空格", Answer.SAME, ValueDamage::padded),
    FULL_WIDTH("数字是全角", Answer.SAME, ValueDamage::fullWidth),
    GROUPED("千位分隔", Answer.SAME, ValueDamage::grouped),
    AMOUNT_WITH_UNIT("金额带单位：…万元", Answer.NEVER_WRONG, ValueDamage::amountWithUnit),
    REMARK_IN_CELL("数字后有说明：…（其中修订1件）", Answer.NEVER_WRONG, ValueDamage::remark),
    WORD_IN_CELL("单元格里是文字：若干", Answer.NEVER_WRONG, ValueDamage::word),

    WRONG_TOTAL("（七）总计多1", Answer.AS_PRINTED, ValueDamage::wrongTotal),
    WRONG_OUTCOME("一项办理结果多10", Answer.AS_PRINTED, ValueDamage::wrongOutcome),
    REMEDY_TOTALS_ZERO("表四的总计都填0", Answer.AS_PRINTED, ValueDamage::remedyTotalsZero),
    NARRATIVE_DIFFERS("正文的申请数与表三不同", Answer.SAME, ValueDamage::narrativeDiffers);

    private final String word;
    private final Answer answer;
    private final Consumer<Draft> act;

    Damage(String word, Answer answer, Consumer<Draft> act) {
        this.word = word;
        this.answer = answer;
        this.act = act;
    }

    /** Returns what is wrong with the report, in Chinese. */
    public String word() {
        return word;
    }

    /** Returns what a reader must answer. */
    public Answer answer() {
        return answer;
    }

    /** Damages a report; the same seed gives the same damage. */
    public DamagedReport of(ReportContent original, long seed) {
        Draft draft = new Draft(original, new Random(seed * 31 + ordinal()));
        act.accept(draft);
        return new DamagedReport(this, original, draft.printed(), draft.text(), draft.onlyText(), draft.touched);
    }
}
