package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every row and every column of table three: requests of each kind of applicant are played by citizen, handler and leader
 * from the form to the served letter, for each situation of the law; then the year's table has one more in exactly these
 * places.
 */
@Story
class EveryAnswerTests {

    private static final String PERSON = "自然人";
    private static final String COMPANY = "商业企业";
    private static final String INSTITUTE = "科研机构";
    private static final String CHARITY = "社会公益组织";
    private static final String LAWYERS = "法律服务机构";
    private static final String OTHER = "其他";

    private static final String REASON = "不予公开的理由";
    private static final String NO_DUTY = "没有法律、法规、规章规定应当公开的核对结果";
    private static final String MANNER = "提供的方式、途径和时间";
    private static final String BASIS = "所依据的法律、行政法规名称和条款";

    private final Office office = Office.empty();
    private final Window handler = Window.on(office);
    private final Window leader = Window.on(office);
    private final Map<String, List<String>> played = new LinkedHashMap<>();
    private int received;
    private YearTable before;

    @BeforeAll
    void start() {
        office.startDemonstration();
        handler.signsInAs("唐问渠");
        leader.signsInAs("韩立群");
        before = table();
    }

    @AfterAll
    void stop() {
        handler.close();
        leader.close();
        office.close();
    }

    @Test
    @Order(1)
    void whatCanBeGivenIsGivenInWholeOrInPart() {
        citizenFiles("开发区公园名录。");
        answers(PERSON, Answer.of("已经主动公开，告知获取的方式、途径", "（一）予以公开").with("已公开信息的网址或者查阅地点", "本机关门户网站“通知公告”栏目"));
        registers(COMPANY, "青禾大道施工图。");
        answers(COMPANY, Answer.of("可以公开，提供该信息", "（一）予以公开").with(MANNER, "当面提供复印件"));
        registers(LAWYERS, "标准厂房施工合同。");
        answers(LAWYERS, partly());
    }

    @Test
    @Order(2)
    void whatIsWithheldHasItsGroundAndReason() {
        registers(INSTITUTE, "某涉密工程的图纸。");
        answers(
                INSTITUTE,
                Answer.of("依法确定为国家秘密", "1.属于国家秘密")
                        .on("依法确定为国家秘密")
                        .with("国家秘密的定密依据或者保密审查结论", "定密责任人的定密说明")
                        .with(REASON, "依法确定为国家秘密，处于保密期限内"));
        registers(CHARITY, "企业填报的统计原始数据。");
        answers(
                CHARITY,
                Answer.of("法律、行政法规禁止公开", "2.其他法律行政法规禁止公开")
                        .on("法律、行政法规禁止公开")
                        .with(BASIS, "《中华人民共和国统计法》关于调查对象资料保密的规定")
                        .with(REASON, "能够识别单个调查对象的资料，法律禁止对外提供"));
        registers(PERSON, "危险化学品应急物资的存放位置。");
        answers(
                PERSON,
                Answer.of("公开后可能危及国家安全", "3.危及“三安全一稳定”")
                        .on("公开后可能危及公共安全")
                        .with("公开后可能危及安全、稳定的判断", "主管部门评估认为可能被用于破坏活动")
                        .with(REASON, "公开后可能危及公共安全"));
        registers(COMPANY, "同行业企业的工艺流程资料。");
        thirdPartyObjects();
        answers(
                COMPANY,
                Answer.of("公开会损害第三方合法权益", "4.保护第三方合法权益")
                        .on("商业秘密")
                        .with(REASON, "属于第三方的商业秘密，第三方不同意公开")
                        .with("不公开是否会对公共利益造成重大影响的判断", "只关系企业自身经营，没有重大影响"));
        registers(OTHER, "工作人员的考勤记录。");
        answers(
                OTHER,
                Answer.of("内部事务信息", "5.属于三类内部事务信息")
                        .on("内部事务信息：人事管理")
                        .with(REASON, "属于人事管理方面的内部事务信息")
                        .with("只用于内部管理、不对外产生影响的说明", "只用于内部管理"));
        registers(PERSON, "某办法起草中的讨论记录。");
        answers(
                PERSON,
                Answer.of("讨论记录、过程稿", "6.属于四类过程性信息")
                        .on("过程性信息：讨论记录")
                        .with(REASON, "属于过程性信息")
                        .with("属于讨论、研究、审查过程中形成，公开会影响什么的说明", "尚未形成决定，公开会影响正常讨论")
                        .with(NO_DUTY, "经核对，没有应当公开的规定"));
        registers(LAWYERS, "某处罚案的全部案卷。");
        answers(
                LAWYERS,
                Answer.of("行政执法案卷信息", "7.属于行政执法案卷")
                        .on("行政执法案卷信息")
                        .with(REASON, "属于行政执法案卷，处罚决定已经公开")
                        .with(NO_DUTY, "经核对，没有应当公开的规定"));
        registers(COMPANY, "某公司的登记档案。");
        answers(COMPANY, Answer.of("法律、行政法规对获取有特别规定", "8.属于行政查询事项").with(BASIS, "市场主体登记管理的行政法规"));
    }

    @Test
    @Order(3)
    void whatCannotBeProvidedIsSearchedForAndExplained() {
        registers(PERSON, "一九九八年的施工图纸。");
        handler.unfold("登记检索")
                .fill("在哪里找", "本机关档案室一九九八年全宗")
                .fill("关键词、方法", "施工图，逐卷翻阅")
                .choose("结果", "没有查到")
                .fill("检索日期", today())
                .press("登记检索")
                .sees("已登记检索");
        answers(PERSON, Answer.of("经检索没有所申请公开的信息", "1.本机关不掌握相关政府信息"));
        registers(CHARITY, "轨道交通线网规划。");
        answers(CHARITY, otherOrgan());
        registers(INSTITUTE, "十年研发投入的分析。");
        answers(INSTITUTE, Answer.of("需要对现有政府信息进行加工、分析", "2.没有现成信息需要另行制作").with("需要加工、分析的说明", "现有台账需要重新汇总"));
        registers(OTHER, "开发区的所有文件。");
        asksForCorrection();
        answers(OTHER, Answer.of("经补正，申请内容仍不明确", "3.补正后申请内容仍不明确").with("办理情况", "补正后仍然没有指明所需信息。"));
    }

    @Test
    @Order(4)
    void whatIsNoRequestForInformationIsToldSo() {
        citizenFiles("请查处邻居违规搭建。");
        answers(PERSON, Answer.of("以申请的形式进行信访", "1.信访举报投诉类申请").with("办理情况", "所提事项为举报，请向主管部门反映。"));
        registers(COMPANY, "青禾大道施工图，再申请一次。");
        answers(COMPANY, Answer.of("已经答复过，重复申请公开相同信息", "2.重复申请").with("此前答复的文号", "见申请人所持答复书"));
        registers(INSTITUTE, "政府公报全年各期。");
        answers(INSTITUTE, Answer.of("公开出版物", "3.要求提供公开出版物").with("办理情况", "政府公报可以在政务服务大厅取阅。"));
        registers(LAWYERS, "各项目执行情况，本月第十四次。");
        answers(
                LAWYERS,
                Answer.of("数量、频次明显超过合理范围", "4.无正当理由大量反复申请")
                        .with("要求说明理由的通知", "已书面要求说明十四次申请的理由")
                        .with("对申请理由是否合理的判断", "称仅为留存，理由不合理"));
        registers(CHARITY, "请重新出具许可证复印件。");
        answers(CHARITY, Answer.of("要求确认或者重新出具已经获取的信息", "5.要求行政机关确认或重新出具已获取信息").with("申请人已经获取该信息的记录", "申请人签收记录在案"));
    }

    @Test
    @Order(5)
    void whatIsGivenUpEndsInOneOfTheOtherDisposals() {
        opens("开发区近年的有关数据").sees("补正期限已过");
        received--;
        answers(
                INSTITUTE,
                Answer.of("无正当理由逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请").with("办理情况", "没有在期限内补正。"));
        opens("近五年全部市政道路养护合同").sees("缴费期限已过");
        received--;
        answers(
                LAWYERS,
                Answer.of("逾期未按收费通知缴费", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请").with("办理情况", "逾期没有缴纳信息处理费。"));
        registers(OTHER, "不再需要的信息。");
        handler.unfold("登记撤回")
                .fill("申请人撤回的日期", today())
                .fill("撤回的方式和说明", "申请人当面书面撤回")
                .press("登记撤回")
                .sees("已登记撤回")
                .press("出具终止办理记录")
                .sees("已出具文书");
        sendsAndServes();
        count(OTHER, "3.其他");
        registers(CHARITY, "申请的组织已经注销。");
        answers(CHARITY, Answer.of("其他情形终止办理", "3.其他").with("终止办理的原因", "申请人已经注销，没有权利义务的承受者"));
    }

    @Test
    @Order(6)
    void theYearsTableHasOneMoreInExactlyThesePlaces() {
        YearTable after = table();
        Map<String, Integer> more = new LinkedHashMap<>();
        played.forEach((kind, rows) -> rows.forEach(row -> {
            more.merge(row + "/" + kind, 1, Integer::sum);
            more.merge(row + "/" + YearTable.TOTAL, 1, Integer::sum);
            more.merge(YearTable.DISPOSED + "/" + kind, 1, Integer::sum);
            more.merge(YearTable.DISPOSED + "/" + YearTable.TOTAL, 1, Integer::sum);
        }));
        for (String row : after.rowLabels()) {
            if (isOutcome(row) || row.equals(YearTable.DISPOSED)) {
                for (String kind : List.of(PERSON, COMPANY, INSTITUTE, CHARITY, LAWYERS, OTHER, YearTable.TOTAL)) {
                    assertThat(after.count(row, kind) - before.count(row, kind))
                            .as(row + "，" + kind)
                            .isEqualTo(more.getOrDefault(row + "/" + kind, 0));
                }
                assertThat(after.count(row, YearTable.TOTAL)).as(row).isGreaterThan(before.count(row, YearTable.TOTAL));
            }
        }
        assertThat(after.count(YearTable.RECEIVED, YearTable.TOTAL) - before.count(YearTable.RECEIVED, YearTable.TOTAL))
                .isEqualTo(received);
        assertThat(played.keySet()).containsExactlyInAnyOrder(PERSON, COMPANY, INSTITUTE, CHARITY, LAWYERS, OTHER);
    }

    private static boolean isOutcome(String row) {
        return row.matches("（[一二]）.*|\\d\\..*");
    }

    private static Answer partly() {
        return Answer.of("作区分处理后公开其中一部分", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
                .with(MANNER, "当面提供遮盖后的复印件")
                .and(form -> form.within("第1部分").fill("内容", "合同正文").select("是否公开", "公开"))
                .and(form -> form.within("第2部分")
                        .fill("内容", "投标单价分析表")
                        .select("是否公开", "不公开")
                        .select("不公开的依据", "商业秘密（第十五条）")
                        .fill("理由", "反映施工单位的成本构成，属于商业秘密"));
    }

    private static Answer otherOrgan() {
        return Answer.of("不属于本行政机关负责公开", "1.本机关不掌握相关政府信息")
                .with("机关名称", "青禾市示例主管部门")
                .with("地址", "青禾市示例路1号")
                .with("电话", "0000-8500101");
    }

    /** A citizen files on the portal; the handler confirms and begins. */
    private void citizenFiles(String wish) {
        try (Citizen citizen = new Citizen(office, "林小满", Window.Kind.DESKTOP)) {
            Citizen.Receipt receipt = citizen.files(wish);
            handler.open("/desk/requests")
                    .follow(receipt.number())
                    .unfold("确认收到")
                    .fill("双方确认的日期", today())
                    .press("确认收到")
                    .sees("已确认收到");
        }
        begins();
    }

    /** The handler registers what an organisation has brought to the counter, and begins. */
    private void registers(String kind, String wish) {
        handler.open("/desk/requests/new?channel=IN_PERSON")
                .fill("提交日期", today())
                .choose("申请人类别", kind)
                .fill("姓名或者名称", "示例申请人（" + kind + "）")
                .fill("联系电话", "0000-8500109")
                .fill("内容描述", wish)
                .choose("要求的提供形式", "纸质")
                .choose("要求的获取方式", "当面领取")
                .press("登记")
                .sees("已登记，登记编号");
        begins();
    }

    private void begins() {
        received++;
        handler.press("开始办理").sees("您已成为这件申请的经办人");
    }

    private Window opens(String wish) {
        return handler.open("/desk/requests?text=" + URLEncoder.encode(wish, StandardCharsets.UTF_8))
                .follow("GK");
    }

    private void thirdPartyObjects() {
        String request = handler.path();
        handler.follow("征求意见")
                .fill("名称", "示例精密机械有限公司")
                .fill("征求意见的内容", "工艺流程资料是否同意公开")
                .press("征求意见")
                .sees("已出具文书");
        sends();
        handler.open(request)
                .unfold("登记意见")
                .fill("对方签收日期", today())
                .fill("收到意见的日期", today())
                .choose("是否同意公开", "不同意公开")
                .fill("意见和理由", "属于商业秘密，不同意公开。")
                .press("登记意见")
                .sees("已登记");
    }

    private void asksForCorrection() {
        handler.follow("要求补正")
                .fill("需要补正的全部事项", "请写明所需信息的名称或者特征。")
                .press("出具补正告知书")
                .sees("已出具文书");
        sends();
        handler.unfold("登记补正")
                .fill("收到补正的日期", today())
                .fill("补正的内容", "与我有关的所有文件。")
                .press("登记补正");
    }

    /** The handler drafts, the leader signs, the letter goes out and is served. */
    private void answers(String kind, Answer answer) {
        String request = handler.path();
        handler.follow("拟定答复").follow("选择", answer.situation());
        answer.form().accept(handler);
        handler.press("保存并提交审签").sees("已提交审签");
        leader.open(request).unfold("签发答复").press("签发答复").sees("已出具文书");
        handler.open(request);
        sendsAndServes();
        count(kind, answer.row());
    }

    private void sends() {
        handler.unfold("登记发出").fill("发出日期", today()).press("登记发出").sees("已登记发出");
    }

    private void sendsAndServes() {
        sends();
        handler.unfoldLast("登记送达").fill("送达日期", today()).press("登记送达").sees("已登记送达");
    }

    private void count(String kind, String row) {
        played.computeIfAbsent(kind, none -> new ArrayList<>()).add(row);
    }

    private YearTable table() {
        return YearTable.on(handler.open("/desk/requests/figures"));
    }

    private static String today() {
        return LocalDate.now(Office.BEIJING).toString();
    }
}
