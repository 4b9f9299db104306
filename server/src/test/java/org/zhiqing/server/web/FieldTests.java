package org.zhiqing.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
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

    private static void refused(Map<String, String> typed, Shell.Problem... problems) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameters(typed);
        new Refused(null, List.of(problems)).keepIn(request);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
