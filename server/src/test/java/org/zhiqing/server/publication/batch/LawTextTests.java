package org.zhiqing.server.publication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.Refused;

/** What the head of a regulation says, and what it leaves open. */
class LawTextTests {

    @Test
    void aPromulgationGivesNumberOrganAndDate() {
        LawHead head = LawHead.of(List.of("2014年11月24日 中华人民共和国国务院令第656号公布", "2015年3月1日 施行"));
        assertThat(head.documentNumber()).isEqualTo("国务院令第656号");
        assertThat(head.issuingOrgan()).isEqualTo("国务院");
        assertThat(head.documentDate()).isEqualTo("2014-11-24");
        assertThat(head.effectiveFrom()).isEqualTo("2015-03-01");
        assertThat(head.unread()).isEmpty();
    }

    @Test
    void aRevisionByAnOrderOfItsOwnGivesTheTextItsNumber() {
        LawHead head =
                LawHead.of(List.of("2007年4月5日 中华人民共和国国务院令第492号公布", "2019年4月3日 中华人民共和国国务院令第711号修订", "2019年5月15日 施行"));
        assertThat(head.documentNumber()).isEqualTo("国务院令第711号");
        assertThat(head.documentDate()).isEqualTo("2019-04-03");
        assertThat(head.effectiveFrom()).isEqualTo("2019-05-15");
    }

    @Test
    void aRevisionByADecisionOnOtherTextsLeavesTheNumberOfThePromulgation() {
        LawHead head = LawHead.of(
                List.of("2001年12月20日 中华人民共和国国务院令第336号公布", "2013年1月30日 《国务院关于修改〈计算机软件保护条例〉的决定》第二次修订", "2002年1月1日 施行"));
        assertThat(head.documentNumber()).isEqualTo("国务院令第336号");
        assertThat(head.documentDate()).isEqualTo("2001-12-20");
    }

    @Test
    void anApprovalIsNoPromulgation() {
        LawHead head = LawHead.of(List.of("1986年5月12日 国务院批准", "1986年6月1日 水利电力部发布", "发布之日施行"));
        assertThat(head.documentDate()).isEqualTo("1986-06-01");
        assertThat(head.issuingOrgan()).isEqualTo("水利电力部");
        assertThat(head.effectiveFrom()).isEqualTo("1986-06-01");
        assertThat(head.documentNumber()).isEmpty();
    }

    @Test
    void organsOverSeveralLinesAreOneList() {
        LawHead head = LawHead.of(List.of("1980年12月27日 国家经济委员会", "国家基本建设委员会", "国家档案局发布"));
        assertThat(head.issuingOrgan()).isEqualTo("国家经济委员会、国家基本建设委员会、国家档案局");
        assertThat(head.documentDate()).isEqualTo("1980-12-27");
    }

    @Test
    void aCongressPassesALaw() {
        LawHead head = LawHead.of(List.of("2010年8月28日 第十一届全国人民代表大会常务委员会第十六次会议通过"));
        assertThat(head.issuingOrgan()).isEqualTo("全国人民代表大会常务委员会");
        assertThat(head.documentDate()).isEqualTo("2010-08-28");
    }

    @Test
    void aDayThatIsNoneIsNotGuessed() {
        LawHead head = LawHead.of(List.of("2019年2月30日 国务院发布"));
        assertThat(head.documentDate()).isNull();
        assertThat(head.unread()).containsExactly("2019年2月30日 国务院发布");
    }

    @Test
    void whatTheHeadLeavesOpenIsListed() {
        LawText law = LawText.of("地名管理条例(2022-03-30).md", "# 地名管理条例\n\n<!-- INFO END -->\n\n第一条 为了…");
        assertThat(law.law()).isEqualTo("地名管理条例");
        assertThat(law.versionOn()).isEqualTo(LocalDate.of(2022, 3, 30));
        assertThat(law.missing()).containsExactly(HeadField.values());
        assertThat(law.content().body()).contains("<p>第一条 为了…</p>");
    }

    @Test
    void withoutTheMarkTheDatedLinesUnderTheTitleAreTheHead() {
        LawText law = LawText.of("办法.md", "# 某办法\n\n2020年1月2日 某市人民政府令第3号公布\n\n第一条 2021年1月1日起施行。");
        assertThat(law.content().documentNumber()).isEqualTo("某市人民政府令第3号");
        assertThat(law.content().body()).contains("第一条");
    }

    @Test
    void filesWithoutTitleOrTextAreRefusedByName() {
        for (String bad : List.of("", "   \n", "没有井号的标题\n正文", "# 只有标题", "# 标题\n<!-- INFO END -->\n  ")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                            Refusal.class, () -> LawText.of("坏.md", bad)))
                    .isNotNull()
                    .extracting(Throwable::getMessage)
                    .asString()
                    .contains("坏.md");
        }
        Refused.with("publication.import-no-title", () -> LawText.of("坏.md", "没有井号\n正文"));
    }
}
