package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The year of an office, from the empty machine on: founding, publishing, answering, reporting, backup and restore. */
@Story
class OfficeYearTests {

    private static final String ORGAN = "清溪经济开发区管理委员会";
    private static final Notice TREES =
            new Notice("关于清溪湿地公园开放时间的通知", "清开发〔2026〕12号", "清溪湿地公园自下月起每日六时至二十时开放，入园不收费用。", "园内新建的水杉步道同时开放。");
    private static final Notice HALL = new Notice("关于政务服务大厅周六开放的通知", "清开发〔2026〕31号", "政务服务大厅周六上午开放。", "");
    private static final Notice PARK = new Notice("清溪湿地公园专项规划", "", "规划保护湿地三十公顷，分两期建设步道。", "");
    private static final Notice MISTAKEN = new Notice("关于临时停水的公告", "", "因管网检修，凤凰路以南片区将临时停水，具体时间另行通知。", "");

    private static final String PLANNING = "规划建设局";
    private static final String GENERAL = "党政办公室";
    private static final String EXTENDED = "延长答复期限10个工作日";
    private static final String WISH = "规划建设部门的部门预算。";

    private final Office office = Office.empty();
    private final Administrator system = new Administrator(office, "赵系维", "zhaoxw", "系统管理员");
    private final Administrator security = new Administrator(office, "钱守安", "qiansa", "安全管理员");
    private final Staff auditor = new Staff(office, "孙明鉴", "sunmj", "审计管理员");
    private final Clerk clerk = new Clerk(office, "周敏", "zhoumin");
    private final Approver unitHead = Approver.unitHead(office, "吴强", "wuqiang");
    private final Approver disclosure = Approver.disclosureOffice(office, "郑公开", "zhenggk");
    private final Approver head = Approver.head(office, "王主责", "wangzz");
    private final Approver leader = Approver.leader(office, "冯远", "fengyuan");
    private final SecrecyReviewer secrecy = new SecrecyReviewer(office, "陈慎之", "chensz");
    private final RequestHandler handler = new RequestHandler(office, "褚答复", "chudf");
    private final Staff authority = new Staff(office, "卫督导", "weidd", "政府信息公开主管部门");
    private final Citizen citizen = new Citizen(office, "林小满", Window.Kind.DESKTOP);
    private final Window visitor = Window.on(office);

    private String treesPublic = "";
    private String mistakenDesk = "";
    private Citizen.Receipt receipt = new Citizen.Receipt("", "");
    private int year = LocalDate.now(Office.BEIJING).getYear();

    private List<Staff> colleagues() {
        return List.of(clerk, unitHead, disclosure, head, leader, secrecy, handler, authority);
    }

    @BeforeAll
    void start() {
        office.start();
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    @Order(1)
    void withoutDataOnlyTheCodeFromTheTerminalOpensTheSystemForThreeDifferentAdministrators() {
        visitor.open("/").sees("首次设置");
        assertThat(visitor.path()).isEqualTo("/desk/setup");
        visitor.fill("一次性设置码", "AAAA-BBBB-CCCC")
                .fill("机构名称", ORGAN)
                .press("完成设置")
                .sees("设置码不正确")
                .holds("机构名称", ORGAN)
                .holds("一次性设置码", "AAAA-BBBB-CCCC");
        visitor.fill("一次性设置码", office.setupCode())
                .fill("简称", "清溪开发区")
                .fill("统一社会信用代码", "11370000MB2856128M")
                .fill("网站名称", "清溪政府信息公开")
                .fill("政府信息公开工作机构", "党政办公室")
                .fill("办公地址", "清溪市溪源路8号")
                .fill("邮政编码", "250101")
                .fill("联系电话", "0531-86012345");
        names("系统管理员", system, FirstPassword.GOOD);
        names("安全管理员", system, FirstPassword.GOOD);
        names("审计管理员", auditor, FirstPassword.SHORT);
        visitor.press("完成设置").sees("应当是三个不同的人").sees("密码至少 10 个字符").holds("机构名称", ORGAN);
        names("系统管理员", system, FirstPassword.GOOD);
        names("安全管理员", security, FirstPassword.GOOD);
        names("审计管理员", auditor, FirstPassword.GOOD);
        visitor.press("完成设置").sees("机构和三名管理员已经建立");
        visitor.open("/desk/setup").sees("工作人员在这里登录工作台");
    }

    private enum FirstPassword {
        GOOD(Staff.FIRST_PASSWORD),
        SHORT("Duan-1");

        private final String text;

        FirstPassword(String text) {
            this.text = text;
        }
    }

    private void names(String group, Staff person, FirstPassword password) {
        Window part = visitor.within(group);
        part.fill("姓名", person.name()).fill("账号", person.account()).fill("初始密码", password.text);
    }

    @Test
    @Order(2)
    void nobodyWorksWithAPasswordThatSomebodyElseChose() {
        visitor.open("/desk/sign-in")
                .fill("账号", system.account())
                .fill("密码", "Bushi-zhege-1999")
                .press("登录")
                .sees("账号或者密码不正确，没有登录")
                .holds("账号", system.account());
        system.signsInForTheFirstTime();
        security.signsInForTheFirstTime();
        auditor.signsInForTheFirstTime();
    }

    @Test
    @Order(3)
    void theSystemAdministratorTakesPeopleInAndTheSecurityAdministratorGivesThemTheirRoles() {
        system.completesTheRecord("工作日8:30至17:30");
        system.adds(PLANNING);
        system.adds(GENERAL);
        for (Staff person : colleagues()) {
            String unit = List.of(clerk, unitHead).contains(person) ? PLANNING : GENERAL;
            system.takesIn(person, unit, person.role());
        }
        for (Staff person : colleagues()) {
            security.grants(person);
        }
        system.window().open("/desk/people").follow(clerk.name()).doesNotSee("保存角色");
    }

    @Test
    @Order(4)
    void everybodySignsInAndEveryPageOfTheirMenusOpensWhileItIsStillEmpty() {
        colleagues().forEach(Staff::signsInForTheFirstTime);
        Set<String> opened = new HashSet<>();
        for (Staff person : List.of(system, security, auditor, disclosure, handler)) {
            person.opensTheirMenu(opened);
        }
    }

    @Test
    @Order(5)
    void aDraftWithMistakesKeepsWhatWasTyped() {
        clerk.drafts(TREES);
        clerk.window()
                .follow("修改")
                .fill("标题", "")
                .fill("发文字号", "清开发第12")
                .press("保存草稿")
                .sees("请填写标题")
                .sees("不是规范的发文字号")
                .holds("发文字号", "清开发第12")
                .holds("正文", TREES.text());
        clerk.window()
                .fill("标题", TREES.title())
                .fill("发文字号", "清开发[2026]12号")
                .press("保存草稿")
                .sees(TREES.number());
        clerk.attaches(Papers.program(office.beside("方案.docx")));
        clerk.window().sees("没有保存");
        clerk.attaches(Papers.word(office.beside(TREES.file()), TREES.attached()));
        clerk.window().sees("已经上传").sees(TREES.file());
    }

    @Test
    @Order(6)
    void aReturnedDraftComesBackWithItsReasonAndGoesOnThroughAllHands() {
        clerk.handsIn("请尽快，下月起开放。");
        unitHead.returns(TREES.title(), "起草", "请写明开放的起始日期。");
        clerk.takesUp("修改《" + TREES.title() + "》").sees("请写明开放的起始日期。");
        clerk.handsIn("已经核对。");
        unitHead.passes(TREES.title()).sees("现在处于“审核”");
        disclosure.takesUp("审核《" + TREES.title() + "》").sees("还没有保密审查意见，不能通过").doesNotOffer("审核通过");
        secrecy.opens(TREES.title());
        secrecy.signsWith("Bushi-zhege-1999").sees("密码或者动态口令不正确，没有签署").holds("审查依据和理由", SecrecyReviewer.BASIS);
        secrecy.signs(TREES.title());
        disclosure.passes(TREES.title()).sees("现在处于“审批”");
        leader.returns(TREES.title(), "审核", "请再核对开放时间。");
        disclosure.passes(TREES.title()).sees("现在处于“审批”");
        leader.passes(TREES.title()).sees("已经公开，索引号");
    }

    @Test
    @Order(7)
    void theVisitorFindsThePublishedDocumentOnEveryWay() {
        visitor.open("/")
                .follow(TREES.title())
                .sees(TREES.text())
                .sees(TREES.number())
                .sees("索引号");
        treesPublic = visitor.path();
        visitor.open("/").follow("全部栏目").follow("通知公告").follow(TREES.title());
        for (String words : List.of("湿地公园", "每日六时至二十时", "水杉步道", "清开发〔2026〕12号")) {
            visitor.open("/").searches(words).sees("开放时间的通知");
        }
        visitor.follow("开放时间的通知");
        assertThat(Papers.wordsOfWord(visitor.download(TREES.file()))).contains(TREES.attached());
        assertThat(text("/feed.xml")).contains(TREES.title()).contains(treesPublic);
        visitor.open("/").searches("查无此事").sees("没有找到相关信息");
    }

    private String text(String path) {
        return new String(visitor.fetch(path), StandardCharsets.UTF_8);
    }

    @Test
    @Order(8)
    void aWithdrawnDocumentLeavesOnlyItsReasonBehind() {
        clerk.drafts(MISTAKEN);
        mistakenDesk = clerk.window().path();
        clerk.handsIn("");
        unitHead.passes(MISTAKEN.title());
        secrecy.signs(MISTAKEN.title());
        disclosure.passes(MISTAKEN.title());
        leader.passes(MISTAKEN.title()).sees("已经公开");
        visitor.open("/").follow(MISTAKEN.title());
        String address = visitor.path();
        head.withdraws(mistakenDesk, "内容有误", "停水安排有变，另行公告。");
        visitor.open(address).sees("已经撤回").sees("停水安排有变").doesNotSee("凤凰路");
        visitor.open("/").doesNotSee(MISTAKEN.title());
        visitor.searches("凤凰路").sees("没有找到相关信息");
    }

    @Test
    @Order(9)
    void theApprovalLedgerNamesEveryStepAndGoesIntoASpreadsheet() {
        disclosure.window().open("/desk/ledger").sees("请写明开放的起始日期。").sees(unitHead.name());
        List<String> rows = Papers.rowsOfExcel(disclosure.window().download("导出表格"));
        assertThat(rows).anyMatch(row -> row.contains(TREES.title()) && row.contains(leader.name()));
        assertThat(rows).anyMatch(row -> row.contains("请再核对开放时间。"));
    }

    @Test
    @Order(10)
    void theHeadSettlesWhatLettersMustName() {
        head.window()
                .open("/desk/settings")
                .follow("修改：行政复议机关")
                .fill("行政复议机关", "清溪市人民政府")
                .fill("依据", "清溪市司法局复函")
                .press("保存")
                .sees("清溪市人民政府");
    }

    @Test
    @Order(11)
    void aCitizenFilesARequestKeepsWhatWasTypedAfterAMistakeAndFollowsItWithoutAnAccount() {
        citizen.fillsIn("").press("提交申请").sees("请写明需要哪些政府信息").holds("电子邮箱", "shenqingren@example.cn");
        receipt = citizen.files(WISH);
        citizen.follows(receipt).sees("等待双方确认").sees(WISH);
        citizen.window().press("结束查询");
        citizen.follows(new Citizen.Receipt(receipt.number(), "AAAA-AAAA-AAAA")).doesNotSee(WISH);
    }

    @Test
    @Order(12)
    void theDeskAsksForACorrectionAndTheCitizenCorrects() {
        handler.confirms(receipt);
        handler.asksForCorrection(receipt, "请写明所需预算的年度。");
        citizen.follows(receipt)
                .sees("政府信息公开申请补正告知书")
                .fill("补正的内容", "需要" + year + "年度的预算。")
                .press("提交补正")
                .sees("您的补正已经收到");
        assertThat(Papers.wordsOfPdf(citizen.window().download("政府信息公开申请补正告知书")))
                .contains("请写明所需预算的年度");
    }

    @Test
    @Order(13)
    void onlyTheHeadExtendsAndTheLedgerTellsEveryDay() {
        handler.proposesExtension(receipt, 10, "所申请信息数量较大，需要逐份核对。");
        handler.window().doesNotSee("批准延期");
        head.takesUp(receipt.number());
        head.approvesExtension().sees("已出具文书");
        handler.opens(receipt);
        handler.sends();
        handler.opens(receipt)
                .follow("期限台账")
                .sees("告知补正")
                .sees("周六")
                .sees(EXTENDED)
                .sees("计入第1个工作日");
        citizen.follows(receipt).follow("期限逐日是怎样算的").sees(EXTENDED).sees("计入第1个工作日");
    }

    @Test
    @Order(14)
    void theAnswerIsSignedByAnotherAndReachesTheCitizen() {
        handler.draftsAnswer(receipt, "经查找，找到相关信息一份。", Papers.word(office.beside("预算.docx"), "部门预算总额一百万元"));
        leader.takesUp(receipt.number()).unfold("签发答复").press("签发答复").sees("已出具文书");
        handler.opens(receipt);
        String pdf = Papers.wordsOfPdf(handler.window().download("PDF", "政府信息公开申请答复书"));
        assertThat(pdf)
                .contains(receipt.number())
                .contains("第三十六条")
                .contains("清溪市人民政府")
                .contains("六十日内");
        assertThat(Papers.wordsOfWord(handler.window().download("Word", "政府信息公开申请答复书")))
                .contains("找到相关信息一份");
        handler.sends();
        handler.window().sees("予以公开");
        citizen.follows(receipt).sees("作出答复");
        assertThat(Papers.wordsOfPdf(citizen.window().download("政府信息公开申请答复书"))).isEqualTo(pdf);
        assertThat(Papers.wordsOfWord(citizen.window().download("预算.docx"))).contains("一百万元");
    }

    @Test
    @Order(15)
    void theYearsReportIsCompiledFromTheRegistersApprovedAndFrozen() {
        ReportOffice report = new ReportOffice(disclosure, year);
        String title = ORGAN + year + "年政府信息公开工作年度报告";
        report.begins();
        report.submits().sees("还没有填报，报告没有送审").sees("还有“（请填写…）”没有补写");
        report.entersFigures(128);
        report.startsFromNothing();
        report.fillsTheGaps();
        disclosure
                .window()
                .open("/desk/reports/" + year + "/tables")
                .sees("勾稽关系全部成立")
                .sees("128");
        disclosure.window().follow("128").sees("行政审批系统导出");
        report.submits().sees("报告已送审");
        secrecy.signs(title);
        head.passesForAColleague(title).sees("现在处于“审批”");
        leader.passes(title).sees("已经公开");
        disclosure.window().open("/desk/reports/" + year).sees("已发布").doesNotSee("编写正文");
    }

    @Test
    @Order(16)
    void theReportIsReadAndDownloadedFromItsPage() {
        String title = ORGAN + year + "年政府信息公开工作年度报告";
        visitor.open("/annual-reports").follow(title).sees("收到和处理政府信息公开申请情况").sees("128");
        assertThat(Papers.wordsOfWord(visitor.download(title + ".docx")))
                .contains("总体情况")
                .contains("128");
    }

    @Test
    @Order(17)
    void whoeverSavesLaterSeesWhoChangedTheDraftAndLosesNothing() {
        clerk.drafts(new Notice("关于冬季供暖安排的通知", "", "供暖自十一月十五日开始。", ""));
        String draft = clerk.window().path();
        clerk.window().open(draft + "/edit");
        disclosure.window().open(draft + "/edit").fill("正文", "供暖自十一月十日开始。").press("保存草稿");
        clerk.window()
                .fill("正文", "供暖自十一月二十日开始。")
                .press("保存草稿")
                .sees("刚刚被" + disclosure.name())
                .holds("正文", "供暖自十一月二十日开始。")
                .sees("供暖自十一月十日开始。");
        clerk.window().open(draft).sees("供暖自十一月十日开始。");
    }

    @Test
    @Order(18)
    void theOperationLogNamesWhoReadPersonalDataAndIsUnbroken() {
        handler.opensClosed(receipt)
                .unfold("查看全部内容")
                .fill("事由", "核对邮寄地址")
                .press("查看全部内容")
                .sees("11010519491231002X");
        auditor.window().open("/desk/audit").sees(handler.name()).sees("核对邮寄地址").doesNotSee("11010519491231002X");
        assertThat(office.run("audit", "verify")).satisfies(told -> {
            assertThat(told.text()).contains("操作日志完整");
            assertThat(told.code()).isZero();
        });
    }

    @Test
    @Order(19)
    void theBudgetRoundRunsFromTheApprovalToOneHundredPercent() {
        BudgetOffice budget = new BudgetOffice(disclosure, ORGAN);
        budget.opens();
        budget.charges(PLANNING);
        clerk.takesUp("公开“" + BudgetOffice.SCHOOL + "”").unfold("起草公开信息").press("起草");
        clerk.window()
                .sees("已经起草并与选择的内容对应")
                .fill("成文日期", LocalDate.now(Office.BEIJING).toString())
                .fill("正文", "本校收支预算总表见附件。")
                .press("保存草稿");
        clerk.attaches(Papers.word(office.beside("预算表.docx"), "收支总表"));
        clerk.handsIn("");
        unitHead.passes(budget.title());
        secrecy.signs(budget.title());
        disclosure.passes(budget.title());
        budget.seesOpen(11);
        leader.passes(budget.title()).sees("已经公开");
        budget.seesOpen(8);
        budget.names(budget.title(), BudgetOffice.SCHOOL, List.of("上年度决算"));
        budget.names(budget.title(), ORGAN, List.of("部门预算", "“三公”经费预算", "上年度决算"));
        budget.names(budget.title(), BudgetOffice.FUND, List.of("资金安排", "管理办法", "分配方式和结果"));
        budget.seesOpen(1);
        clerk.window()
                .open("/desk/budget")
                .follow(year + "年")
                .follow(ORGAN)
                .unfold("提出声明")
                .select("哪一项", "政府性基金预算")
                .choose("情形", "本机关不涉及")
                .fill("理由", "本机关没有政府性基金预算拨款安排的支出。")
                .press("提请核准")
                .sees("声明已经提请核准");
        budget.confirms("核准“" + ORGAN + "—政府性基金预算”的声明");
        budget.closes();
    }

    @Test
    @Order(20)
    void aSectionIsMergedAfterADryRunItsAddressLeadsOnAndItIsPutBack() {
        Window window = disclosure
                .window()
                .open("/desk/sections")
                .follow("合并、移动、改网址、撤销")
                .fill("方案名称", "通知并入动态")
                .press("建立方案");
        window.unfold("增加一步")
                .choose("做什么", "并入另一个栏目：它的信息、公开事项和下级栏目都归入另一个栏目，原网址转到那里")
                .select("栏目", "通知公告")
                .select("到哪个栏目", "工作动态")
                .press("增加")
                .sees("永久转到（301）")
                .sees("/sections/notices");
        visitor.open("/sections/notices").sees(TREES.title());
        assertThat(visitor.path()).isEqualTo("/sections/notices");
        window.press("执行方案").sees("方案已经执行");
        visitor.open("/sections/notices").sees(TREES.title());
        assertThat(visitor.path()).isEqualTo("/sections/news");
        window.press("还原这次调整").sees("已经还原");
        visitor.open("/sections/notices").sees(TREES.title());
        assertThat(visitor.path()).isEqualTo("/sections/notices");
    }

    @Test
    @Order(21)
    void theHomePageIsArrangedFromBlocksPreviewedUndoneAndMadePublicByAnother() {
        Window window = disclosure.window().open("/desk/pages").press("开始编排首页");
        String page = window.path();
        window.unfold("增加版块")
                .choose("版块", "文字：一段说明文字")
                .fill("版块标题", "办事提示")
                .fill("内容", "湿地公园开放期间请从东门进入。")
                .press("增加");
        window.unfold("增加版块")
                .choose("版块", "栏目最新信息：列出一个栏目最新公开的信息，自动更新")
                .select("栏目", "通知公告")
                .press("增加")
                .sees("通知公告，6 条");
        window.press("撤销上一步").doesNotSee("通知公告，6 条").sees("请由另一人预览后公开");
        window.follow("预览").sees("公众看不到").sees("请从东门进入");
        visitor.open("/").doesNotSee("请从东门进入");
        head.window().open(page).press("公开这个编排").sees("编排已经公开");
        visitor.open("/").sees("请从东门进入").sees("提申请");
        head.window().open(page).press("恢复标准首页");
        visitor.open("/").doesNotSee("请从东门进入").sees(TREES.title());
    }

    @Test
    @Order(22)
    void aDocumentWaitsForItsTimeIsAmendedAndIsWithdrawnWithAReceiptOfEveryOutlet() {
        clerk.drafts(HALL);
        String desk = clerk.window().path();
        String address = desk.replace("/desk", "");
        clerk.handsIn("");
        unitHead.takesUp("初核《" + HALL.title() + "》")
                .unfold("添加批注")
                .fill("针对的文字", "周六上午")
                .fill("批注", "请写明起止时间。")
                .press("保存批注")
                .sees("批注已经保存");
        unitHead.returns(HALL.title(), "起草", "见批注。");
        clerk.takesUp("修改《" + HALL.title() + "》")
                .unfold("答复")
                .fill("怎样处理的", "下一版写明。")
                .press("保存答复")
                .sees("答复已经保存");
        clerk.handsIn("");
        unitHead.passes(HALL.title());
        secrecy.signs(HALL.title());
        disclosure.passes(HALL.title());
        leader.passesFor(HALL.title(), LocalDateTime.now(Office.BEIJING).plusDays(1));
        visitor.open(address).sees("没有找到");
        leader.window()
                .open(desk)
                .unfold("立即公开")
                .fill("提前公开的原因", "大厅提前开放。")
                .press("立即公开")
                .sees("已经公开，索引号");
        visitor.open(address).sees(HALL.text());

        clerk.revises(desk, "周六上午九时至十二时开放。");
        clerk.handsIn("");
        unitHead.passes(HALL.title());
        secrecy.signs(HALL.title());
        disclosure.passes(HALL.title());
        leader.passes(HALL.title()).sees("已经公开");
        visitor.open(address).follow("变更记录").sees("修改了正文").follow("差异").sees("九时至十二时");

        head.withdraws(desk, "内容有误", "开放时间有变。");
        head.window().opensUntilItSees(desk, "8 处中 8 处已经撤下");
        head.window().sees("HTTP 410");
        visitor.open(address).sees("已经撤回");
        assertThat(visitor.open(address + "/history").status()).isEqualTo(404);
    }

    @Test
    @Order(23)
    void theCatalogComesInItsDutyIsMetFromAWordFileAndWhatWasPublishedIsRepealed() throws IOException {
        Path catalog = office.beside("公开目录.xlsx");
        disclosure.window().open("/desk/catalog").press("采用随附的目录").sees("已经采用随附的目录");
        Files.write(catalog, disclosure.window().download("导出目录"));
        disclosure.window().follow("导入目录").attach("选择文件", catalog).press("导入").sees("目录已经导入：新增 0 项");
        disclosure
                .window()
                .open("/desk/catalog")
                .follow("专项规划、区域规划")
                .unfold("登记事由")
                .fill("什么信息形成或者变更了", PARK.title())
                .fill("形成或者变更的日期", LocalDate.now(Office.BEIJING).toString())
                .press("登记")
                .sees("责任部门的待办里有这一项");
        clerk.takesUp(PARK.title())
                .follow("起草：")
                .attach("选择文件", Papers.word(office.beside("湿地公园规划.docx"), PARK.text()))
                .press("导入文件")
                .fill("标题", PARK.title())
                .fill("成文日期", LocalDate.now(Office.BEIJING).toString())
                .press("保存草稿")
                .sees(PARK.text());
        String desk = clerk.window().path();
        clerk.handsIn("");
        unitHead.passes(PARK.title());
        secrecy.signs(PARK.title());
        disclosure.passes(PARK.title());
        leader.passes(PARK.title()).sees("已经公开");
        disclosure
                .window()
                .open("/desk/catalog")
                .follow("专项规划、区域规划")
                .sees("现在没有到期或者即将到期的任务")
                .sees(PARK.title());
        head.window()
                .open(desk)
                .unfold("登记废止、失效")
                .fill("自哪一天起", LocalDate.now(Office.BEIJING).toString())
                .fill("依据", "由新的规划代替。")
                .press("登记")
                .sees("有效性已经登记");
        visitor.open(desk.replace("/desk", "")).sees(PARK.text()).sees("废止");
    }

    @Test
    @Order(24)
    void theSameStoryHoldsAfterABackupAndARestoreIntoAnEmptyFolder() {
        var file = office.beside("office.backup");
        assertThat(office.run("backup", file.toString())).satisfies(told -> {
            assertThat(told.text()).contains("已备份到").contains("密钥不在备份里");
            assertThat(told.code()).isZero();
        });
        try (Office restored = Office.empty()) {
            assertThat(restored.run("restore", file.toString()).text()).contains("已恢复到");
            restored.start();
            assertThat(restored.run("audit", "verify").text()).contains("操作日志完整");
            RestoredOffice.of(restored).holds(TREES, treesPublic, receipt, WISH, year);
            Clerk again = new Clerk(restored, clerk.name(), clerk.account());
            again.signsIn();
            again.window().open("/desk/documents").follow(TREES.title()).sees("请写明开放的起始日期。");
        }
    }
}
