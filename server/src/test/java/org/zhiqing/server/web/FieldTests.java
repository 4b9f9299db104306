package org.zhiqing.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Form fields as they are printed: labelled, with what was typed, with what is wrong beside them. */
class FieldTests {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.zhiqing.templates");

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aFieldShowsWhatIsKeptAndItsLabelAndHelpAreTiedToIt() {
        Document page = print("text", Map.of("name", "title", "label", "标题", "value", "甲", "help", "写全称。"));

        Element input = page.expectFirst("input");
        assertThat(input.val()).isEqualTo("甲");
        assertThat(page.expectFirst("label").attr("for")).isEqualTo(input.id()).isEqualTo("field-title");
        assertThat(page.expectFirst("#" + input.attr("aria-describedby")).text())
                .isEqualTo("写全称。");
        assertThat(input.hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void afterARefusalAFieldShowsWhatWasTypedWithTheProblemBesideIt() {
        refused(Map.of("title", "乙 <b>"), new Shell.Problem("title", "标题太短。"));

        Document page = print("text", Map.of("name", "title", "label", "标题", "value", "甲"));

        Element input = page.expectFirst("input");
        assertThat(input.val()).isEqualTo("乙 <b>");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.expectFirst("#" + input.attr("aria-describedby")).text())
                .isEqualTo("标题太短。");
    }

    @Test
    void whereSomebodyElseHasSavedAFieldSaysWhatIfItIsAnother() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameters(Map.of("title", "我的标题", "section", "news", "body", "一行\r\n两行"));
        new Refused("刚刚被修改", List.of(), null, true).keepIn(request);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        List<Form.Option> sections = List.of(new Form.Option("news", "动态"), new Form.Option("plans", "规划"));

        assertThat(print("text", Map.of("name", "title", "label", "标题", "value", "别人的标题"))
                        .expectFirst(".field-saved")
                        .text())
                .isEqualTo("最新保存的是：别人的标题");
        assertThat(print("select", Map.of("name", "section", "label", "栏目", "value", "plans", "options", sections))
                        .expectFirst(".field-saved span")
                        .text())
                .isEqualTo("规划");
        assertThat(print("area", Map.of("name", "body", "label", "正文", "value", "一行\n两行"))
                        .select(".field-saved"))
                .isEmpty();
    }

    @Test
    void aRefusedFormLeavesTheOtherFormsOfThePageAlone() {
        refused(Map.of("_form", "return", "reason", "缺落款"), new Shell.Problem("reason", "理由太短。"));

        Document refused = print("area", Map.of("name", "reason", "label", "理由", "form", "return"));
        Document other = print("area", Map.of("name", "reason", "label", "理由", "form", "drop"));

        assertThat(typed(refused)).isEqualTo("缺落款");
        assertThat(refused.select(".field-problem")).hasSize(1);
        assertThat(typed(other)).isEmpty();
        assertThat(other.select(".field-problem")).isEmpty();
        assertThat(other.expectFirst("textarea").id())
                .isNotEqualTo(refused.expectFirst("textarea").id());
        assertThat(Field.anchor("reason"))
                .isEqualTo("#" + refused.expectFirst("textarea").id());
        assertThat(Field.refused("return")).isTrue();
        assertThat(Field.refused("drop")).isFalse();
    }

    @Test
    void aTextAreaGivesBackItsLinesIncludingAnEmptyFirstOne() {
        Document page = print("area", Map.of("name", "body", "label", "正文", "value", "\n第一行\n第二行"));

        assertThat(typed(page)).isEqualTo("\n第一行\n第二行");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        refused(Map.of("password", "秘密"), new Shell.Problem("password", "密码不对。"));

        Document page = print("password", Map.of("name", "password", "label", "密码"));

        assertThat(page.html()).doesNotContain("秘密").contains("密码不对。");
    }

    @Test
    void choicesShowWhatWasChosen() {
        List<Form.Option> kinds = List.of(new Form.Option("a", "通知"), new Form.Option("b", "意见"));

        Document select = print("select", Map.of("name", "kind", "label", "文种", "options", kinds, "value", "b"));
        Document radios = print("radios", Map.of("name", "kind", "label", "文种", "options", kinds, "value", "b"));
        Document checks =
                print("checks", Map.of("name", "kind", "label", "文种", "options", kinds, "values", List.of("a", "b")));

        assertThat(select.expectFirst("option[selected]").text()).isEqualTo("意见");
        assertThat(radios.select("input[checked]").eachAttr("value")).containsExactly("b");
        assertThat(checks.select("input[checked]").eachAttr("value")).containsExactly("a", "b");
        assertThat(radios.expectFirst("fieldset > legend").text()).isEqualTo("文种");
    }

    @Test
    void aBoxThatWasClearedStaysClearAfterARefusal() {
        refused(Map.of(), new Shell.Problem("", "别处有误。"));

        Document page = print("checkbox", Map.of("name", "agent", "label", "由代理人申请", "checked", true));

        assertThat(page.expectFirst("input").hasAttr("checked")).isFalse();
    }

    @Test
    void aboveTheFormEveryProblemIsNamedWithItsFieldInTheOrderOfThePage() {
        refused(
                Map.of("_form", "figure"),
                new Shell.Problem("toOn", "请填写这一项"),
                new Shell.Problem("cell", "请填写这一项"),
                new Shell.Problem("source", "请填写数据来源。"),
                new Shell.Problem("", "整张表都不对。"));

        Document page = above("text", "cell", "事项", "date", "toOn", "止", "text", "source", "数据来源");

        assertThat(page.select(".notice li").eachText())
                .containsExactly("整张表都不对。", "事项：请填写这一项", "止：请填写这一项", "请填写数据来源。");
        assertThat(page.select(".notice a").eachAttr("href"))
                .containsExactly("#field-figure-cell", "#field-figure-toOn", "#field-figure-source");
        assertThat(page.expectFirst(".notice-title").text()).isEqualTo("没有保存，有 4 处需要改正。您填写的内容都还在。");
    }

    @Test
    void fieldsOfTheSameNameAreToldApartByThePartOfTheFormTheyStandIn() {
        refused(Map.of(), new Shell.Problem("auditName", "请填写姓名。"), new Shell.Problem("systemName", "请填写姓名。"));

        Document page = above(out -> List.of("system", "audit")
                .forEach(who -> ENGINE.render(
                        "desk/account/setup-person.jte",
                        Map.of("prefix", who, "title", who.equals("audit") ? "审计管理员" : "系统管理员", "lead", ""),
                        out)));

        assertThat(page.select(".notice li").eachText()).containsExactly("系统管理员姓名：请填写姓名。", "审计管理员姓名：请填写姓名。");
    }

    @Test
    void aFormWithAPasswordOrAFileSaysWhatHasToBeGivenAgain() {
        refused(Map.of("_form", "figure"), new Shell.Problem("name", "请填写姓名。"));

        Document page = above("text", "name", "姓名", "password", "password", "密码", "file", "proof", "证明");

        assertThat(page.expectFirst(".notice-title").text())
                .isEqualTo("没有保存，有 1 处需要改正。您填写的其他内容都还在，密码需要重新输入，选过的文件需要重新选择。");
    }

    @Test
    void twoProblemsOfOneFieldAreOneSentence() {
        refused(Map.of(), new Shell.Problem("p", "密码至少 10 个字符。"), new Shell.Problem("p", "密码不能包含账号名。"));

        Document page = print("text", Map.of("name", "p", "label", "密码"));

        assertThat(page.expectFirst(".field-problem").text()).isEqualTo("密码至少 10 个字符；密码不能包含账号名。");
    }

    @Test
    void aStyleSheetsAddressNamesItsBytes() {
        assertThat(Look.of("/look/portal.css")).matches("/look/portal\\.css\\?v=[0-9a-f]+");
        assertThat(Look.of("/look/portal.css")).isNotEqualTo(Look.of("/look/desk.css"));
        assertThatThrownBy(() -> Look.of("/look/nothing.css")).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a browser puts into the text area: it drops one line break after the opening tag, jsoup keeps it. */
    private static String typed(Document page) {
        return page.expectFirst("textarea").wholeText().replaceFirst("^\n", "");
    }

    private static Document print(String field, Map<String, Object> params) {
        StringOutput out = new StringOutput();
        ENGINE.render("shared/field/" + field + ".jte", params, out);
        return Jsoup.parseBodyFragment(out.toString());
    }

    /** @param fields template, name and label of each */
    private static Document above(String... fields) {
        return above(out -> {
            for (int i = 0; i < fields.length; i += 3) {
                Map<String, Object> params = Map.of("name", fields[i + 1], "label", fields[i + 2], "form", "figure");
                ENGINE.render("shared/field/" + fields[i] + ".jte", params, out);
            }
        });
    }

    private static Document above(Content form) {
        StringOutput out = new StringOutput();
        ENGINE.render("shared/messages.jte", Map.of("shell", shell(), "content", form), out);
        return Jsoup.parseBodyFragment(out.toString());
    }

    private static Shell shell() {
        ServletRequestAttributes current =
                (ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
        var problems = Objects.requireNonNull(Refused.of(current.getRequest())).problems();
        return new Shell(null, List.of(), false, "", "", Map.of(), null, null, problems, "/", () -> {
            throw new AssertionError("no form is posted");
        });
    }

    private static void refused(Map<String, String> typed, Shell.Problem... problems) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameters(typed);
        new Refused(null, List.of(problems)).keepIn(request);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
