package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
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
        Window window = Window.on(office, kind);
        window.open("/desk/sign-in");
        window.after(() -> window.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .click());
        return window.sees(name);
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
