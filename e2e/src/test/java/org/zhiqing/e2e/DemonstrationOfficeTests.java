package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The demonstration office: every role with one click, and its citizens at a desk, on a phone and without script. */
@Story
class DemonstrationOfficeTests {

    private static final List<String> ONE_OF_EACH_ROLE =
            List.of("邹维", "江守", "魏鉴", "韩立群", "方致明", "苏文清", "秦慎之", "唐问渠", "周明远", "宋启航", "钟观澜");

    private final Office office = Office.empty();

    @BeforeAll
    void start() {
        office.startDemonstration();
    }

    @AfterAll
    void stop() {
        office.close();
    }

    private Window signedInAs(String name, Window.Kind kind) {
        return Window.on(office, kind).signsInAs(name);
    }

    @Test
    @Order(1)
    void everyRoleSignsInWithOneClickAndEveryPageOfTheirMenuOpens() {
        Set<String> opened = new HashSet<>();
        for (String name : ONE_OF_EACH_ROLE) {
            Window window = signedInAs(name, Window.Kind.DESKTOP).sees("演示");
            for (String page : window.menu()) {
                if (opened.add(page)) {
                    window.turnsTo(page);
                    assertThat(window.status()).as(name + ": " + page).isEqualTo(200);
                }
            }
            window.close();
        }
    }

    @Test
    @Order(2)
    void aCitizenFilesAndFollowsARequestOnAPhone() {
        filesAndFollows(Window.Kind.PHONE);
    }

    @Test
    @Order(3)
    void aCitizenFilesAndFollowsARequestOnAPhoneWithoutScript() {
        filesAndFollows(Window.Kind.PHONE_WITHOUT_SCRIPT);
    }

    private void filesAndFollows(Window.Kind kind) {
        try (Citizen citizen = new Citizen(office, "苏小雨", kind)) {
            citizen.fillsIn("")
                    .attach(Citizen.PROOF, Papers.program(office.beside("x".repeat(80) + ".txt")))
                    .press("提交申请")
                    .sees("请写明需要哪些政府信息")
                    .sees("只能是图片或者 PDF")
                    .holds("姓名", "苏小雨");
            Citizen.Receipt receipt = citizen.files("青禾大道改造的施工许可决定。");
            citizen.follows(receipt).sees("青禾大道改造").sees("等待双方确认");
        }
    }

    @Test
    @Order(4)
    void thePortalFitsAPhone() {
        Window phone = Window.on(office, Window.Kind.PHONE);
        for (String page : List.of(
                "/", "/information", "/guide", "/organ", "/annual-reports", "/search?q=规划", "/requests", "/site-map")) {
            phone.open(page);
        }
        phone.open("/annual-reports").follow("政府信息公开工作年度报告");
        phone.close();
    }

    @Test
    @Order(5)
    void theHandlerWorksOnAPhone() {
        Window phone = signedInAs("唐问渠", Window.Kind.PHONE);
        phone.open("/desk/requests").follow("GK");
        phone.open(phone.path() + "/ledger").sees("依据");
        phone.open("/desk/requests/new?channel=IN_PERSON");
        phone.close();
    }

    @Test
    @Order(6)
    void theUnitHeadPassesADocumentWithTheKeyboardAlone() {
        Window window = signedInAs("严守成", Window.Kind.DESKTOP);
        new Keyboard(window).tabsTo("初核《").enters();
        new Keyboard(window)
                .tabsTo("初核通过")
                .toggles()
                .tabsTo("初核意见")
                .types("经核对无误。")
                .tabsTo("初核通过")
                .enters();
        window.sees("已经通过").sees("经核对无误。");
        window.close();
    }

    @Test
    @Order(7)
    void aNewcomerWritesLooksAtAndHandsInANoticeByTheScriptForNewcomers() {
        Window clerk = signedInAs("林晓禾", Window.Kind.DESKTOP);
        clerk.turnsTo("信息").follow("新建").follow("通知公告");
        clerk.sees("已经按模板列好要写的内容")
                .fill("标题", "关于青禾大道临时封闭的通知")
                .fill("成文日期", LocalDate.now(Office.BEIJING).toString())
                .press("保存并送审")
                .sees("处模板留的空没有填");
        clerk.pastes(WordClipboard.NOTICE)
                .sees("修订痕迹中删除的文字 1 处没有保留")
                .press("保存草稿")
                .sees("已经保存为草稿")
                .sees("封闭路段");
        assertThat(clerk.page().locator(".document-body td[rowspan='2']").innerText())
                .isEqualTo("青禾大道");
        assertThat(clerk.page().locator(".document-body ol > li").allInnerTexts())
                .containsExactly("小型车走滨河路", "货车走外环");
        assertThat(clerk.page().locator(".document-body").innerText()).doesNotContain("草稿里删去的话");
        clerk.follow("预览").sees("公众将看到的样子");
        var framed = clerk.page().frameLocator("iframe");
        assertThat(framed.locator("h1").innerText()).isEqualTo("关于青禾大道临时封闭的通知");
        clerk.follow("手机").press("生成预览地址").sees("预览地址已经生成");
        String address = clerk.page().locator(".preview-address").innerText();
        Window reviewer = Window.on(office, Window.Kind.PHONE);
        reviewer.open(address).sees("内容还没有公开").sees("小型车走滨河路");
        reviewer.close();
        clerk.follow("返回稿件").unfold("送审").press("送审").sees("已经送审");
        clerk.close();
    }

    @Test
    @Order(8)
    void whatIsTypedInATabThatIsClosedIsThereAgain() {
        Window clerk = signedInAs("林晓禾", Window.Kind.DESKTOP);
        clerk.open("/desk/documents/new?of=news")
                .fill("标题", "没有写完的动态")
                .fill("正文", "写到这里窗口关了。")
                .sees("已自动保存");
        clerk.close();
        Window again = signedInAs("林晓禾", Window.Kind.DESKTOP);
        again.turnsTo("信息").sees("没有保存的内容").follow("没有写完的动态");
        again.sees("已经恢复您没有保存的内容")
                .holds("标题", "没有写完的动态")
                .holds("正文", "写到这里窗口关了。")
                .press("放弃没有保存的内容")
                .sees("没有保存的内容已经放弃");
        again.close();
    }

    @Test
    @Order(9)
    void aClerkWritesWithoutScriptAndMouseInAPlainField() {
        Window clerk = signedInAs("林晓禾", Window.Kind.PHONE_WITHOUT_SCRIPT);
        clerk.open("/desk/documents/new?of=news")
                .fill("标题", "没有脚本写的动态")
                .fill("正文", "第一段。")
                .enter("标题")
                .sees("已经保存为草稿")
                .sees("第一段。");
        clerk.close();
    }

    @Test
    @Order(10)
    void thePicturesOfTheReadmesAreOfTheDemonstration() {
        Window visitor = Window.on(office);
        Album.show(visitor.open("/").sees("演示"), "portal-home");
        Album.show(visitor.open("/search?q=规划").sees("规划"), "portal-search");
        visitor.after(() -> visitor.page().locator("a.item-title").first().click());
        Album.show(visitor.sees("索引号"), "portal-document");
        visitor.open("/annual-reports").follow("政府信息公开工作年度报告");
        visitor.page().getByText("本年制发件数").first().scrollIntoViewIfNeeded();
        Album.show(visitor, "annual-report");
        Window handler = signedInAs("唐问渠", Window.Kind.DESKTOP);
        Album.show(handler.sees("待办"), "desk-work");
        handler.open("/desk/requests").follow("GK");
        Album.show(handler, "desk-request");
        Album.show(handler.follow("期限台账"), "desk-ledger");
        Window phone = Window.on(office, Window.Kind.PHONE);
        Album.show(phone.open("/requests"), "portal-phone");
        List.of(visitor, handler, phone).forEach(Window::close);
    }
}
