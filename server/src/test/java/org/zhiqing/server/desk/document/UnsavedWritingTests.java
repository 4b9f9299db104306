package org.zhiqing.server.desk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.web.PersonAuthentication;

/** What is typed and not saved is there again afterwards: after a crash, a closed tab, an expired sign-in. */
@SystemTest
class UnsavedWritingTests {

    private static final String NEW = "new:notice:0123456789abcdef";

    private final MockMvc web;
    private final PublishingDesk desk;

    @Autowired
    UnsavedWritingTests(MockMvc web, PublishingDesk desk) {
        this.web = web;
        this.desk = desk;
    }

    @Test
    void whatWasTypedInAClosedTabIsOfferedInTheListAndStandsInItsFormAgain() throws Exception {
        PublishingOffice office = desk.office();
        Actor clerk = office.clerk();
        send(
                        clerk,
                        "/desk/documents/autosave",
                        Map.of("place", NEW, "title", "写了一半的公告", "body", "<p>一半</p>", "bodyFormat", "HTML"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已自动保存")));

        page(clerk, "/desk/documents")
                .andExpect(content().string(containsString("您有 1 份没有保存的内容")))
                .andExpect(content().string(containsString("writing=0123456789abcdef")));
        page(clerk, "/desk/documents/new?of=notice&writing=0123456789abcdef")
                .andExpect(content().string(containsString("已经恢复您没有保存的内容")))
                .andExpect(content().string(containsString("写了一半的公告")))
                .andExpect(content().string(containsString("一半&lt;/p")));
        page(office.head(), "/desk/documents").andExpect(content().string(not(containsString("没有保存的内容"))));
    }

    @Test
    void whatIsSavedIsNotOfferedAgain() throws Exception {
        PublishingOffice office = desk.office();
        send(office.clerk(), "/desk/documents/autosave", Map.of("place", NEW, "title", "写完的公告"));
        send(
                        office.clerk(),
                        "/desk/documents",
                        Map.of("kind", "notice", "section", "notices", "title", "写完的公告", "body", "全文", "writing", NEW))
                .andExpect(status().is3xxRedirection());
        page(office.clerk(), "/desk/documents").andExpect(content().string(not(containsString("没有保存的内容"))));
    }

    @Test
    void whatIsGivenUpIsGoneAndTheSavedTextStandsThere() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("存好的标题");
        String edit = "/desk/documents/" + draft.id() + "/edit";
        String place = "document:" + draft.id();
        send(office.clerk(), "/desk/documents/autosave", Map.of("place", place, "title", "改到一半", "version", "0"));
        page(office.clerk(), edit).andExpect(content().string(containsString("改到一半")));
        send(office.clerk(), "/desk/documents/autosave/drop", Map.of("place", place))
                .andExpect(status().is3xxRedirection());
        page(office.clerk(), edit)
                .andExpect(content().string(not(containsString("改到一半"))))
                .andExpect(content().string(containsString("value=\"存好的标题\"")));
    }

    @Test
    void whatIsRestoredAfterSomebodyElseHasSavedTellsSoBeforeItOverwrites() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.draft("两个人写");
        String edit = "/desk/documents/" + draft.id() + "/edit";
        String version = String.valueOf(draft.version());
        String place = "document:" + draft.id();
        send(
                office.clerk(),
                "/desk/documents/autosave",
                Map.of(
                        "place",
                        place,
                        "title",
                        "关掉的窗口里的标题",
                        "body",
                        "关掉的窗口里的正文",
                        "section",
                        "news",
                        "version",
                        version));
        send(office.clerk(), edit, Map.of("version", version, "title", "别人存的标题", "body", "别人存的正文", "section", "news"))
                .andExpect(status().is3xxRedirection());

        page(office.clerk(), edit)
                .andExpect(content().string(containsString("关掉的窗口里的正文")))
                .andExpect(content().string(containsString("name=\"version\" value=\"" + version + "\"")));
        var refused = send(
                        office.clerk(),
                        edit,
                        Map.of(
                                "_back",
                                edit,
                                "version",
                                version,
                                "title",
                                "关掉的窗口里的标题",
                                "body",
                                "关掉的窗口里的正文",
                                "section",
                                "news"))
                .andExpect(status().isConflict());
        assertThat(refused.andReturn().getResponse().getForwardedUrl()).isEqualTo(edit);
    }

    @Test
    void nobodyElseSeesWhatIsNotSavedAndNothingElseIsKeptThere() throws Exception {
        PublishingOffice office = desk.office();
        send(office.clerk(), "/desk/documents/autosave", Map.of("place", NEW, "title", "只有我看得见"));
        page(office.reviewer(), "/desk/documents/new?of=notice&writing=0123456789abcdef")
                .andExpect(content().string(not(containsString("只有我看得见"))));
        send(office.clerk(), "/desk/documents/autosave", Map.of("place", "../../etc", "title", "x"))
                .andExpect(status().isConflict());
    }

    @Test
    void aSignInThatExpiresWhileWritingTellsTheEditorAndLosesNothing() throws Exception {
        web.perform(post("/desk/documents/autosave")
                        .param("place", NEW)
                        .param("title", "登录过期时写的")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var late = web.perform(post("/desk/documents")
                        .param("_back", "/desk/documents/new?of=notice")
                        .param("kind", "notice")
                        .param("title", "登录过期时写的")
                        .param("bodyFormat", "HTML")
                        .param("body", "<p>全文都在</p>")
                        .with(csrf()))
                .andExpect(status().isUnauthorized())
                .andReturn();
        assertThat(late.getResponse().getForwardedUrl()).isEqualTo("/desk/sign-in");
    }

    private ResultActions send(Actor who, String path, Map<String, String> form) throws Exception {
        var request = post(path);
        form.forEach(request::param);
        return web.perform(request.with(authentication(new PersonAuthentication(who.person())))
                .with(csrf()));
    }

    private ResultActions page(Actor who, String path) throws Exception {
        return web.perform(get(path).with(authentication(new PersonAuthentication(who.person()))))
                .andExpect(status().isOk());
    }
}
