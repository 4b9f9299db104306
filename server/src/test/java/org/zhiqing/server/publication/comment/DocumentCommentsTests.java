package org.zhiqing.server.publication.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentApproval;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;

/** Comments on passages (批注): kept through a return, marked in the text while open, answered by who drafts. */
@SystemTest
class DocumentCommentsTests {

    private final PublishingDesk desk;
    private final DocumentComments comments;
    private final DocumentApproval approval;

    @Autowired
    DocumentCommentsTests(PublishingDesk desk, DocumentComments comments, DocumentApproval approval) {
        this.desk = desk;
        this.comments = comments;
        this.approval = approval;
    }

    @Test
    void aPassageIsMarkedUntilItsCommentIsAnswered() {
        PublishingOffice office = desk.office();
        Document checking = office.submit(office.draft("批注", "自2026年六月一日起施行。\n\n由办公室解释。"));
        comments.add(checking.id(), "六月一日", "日期用阿拉伯数字", office.head());
        assertThat(comments.marked(checking))
                .contains("自2026年<mark id=\"passage-")
                .contains(">六月一日</mark>起施行");
        Document back = approval.giveBack(checking.id(), checking.version(), DocumentStage.DRAFT, "见批注", office.head());
        Comment comment = comments.of(back).get(0);
        comments.answer(back.id(), comment.id(), "已改", office.clerk());
        assertThat(comments.of(back).get(0).answer()).isEqualTo("已改");
        assertThat(comments.marked(back)).doesNotContain("<mark");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> comments.answer(back.id(), comment.id(), "再答", office.clerk()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("publication.comment-not-found"));
    }

    @Test
    void wordsThatDoNotStandInTheTextAreRefused() {
        PublishingOffice office = desk.office();
        Document checking = office.submit(office.draft("批注二", "正文一段。"));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> comments.add(checking.id(), "没有的文字", " ", office.head()))
                .satisfies(refused -> assertThat(refused.all())
                        .extracting(finding -> finding.code())
                        .containsExactly("publication.passage-not-found", "publication.comment-missing"));
    }

    @Test
    void markupInAPassageIsText() {
        PublishingOffice office = desk.office();
        Document checking = office.submit(office.draft("批注三", "若 a<b 则停止。"));
        comments.add(checking.id(), "a<b", "写成文字", office.head());
        assertThat(comments.marked(checking)).contains(">a&lt;b</mark>");
    }

    @Test
    void whatIsPublicIsNotCommentedOn() {
        PublishingOffice office = desk.office();
        Document published = office.published("已经公开");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> comments.add(published.id(), "", "晚了", office.head()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("publication.comment-closed"));
    }

    @Test
    void anotherOrganNeitherCommentsNorAnswers() {
        PublishingOffice office = desk.office();
        Document checking = office.submitted("别的机关");
        PublishingOffice other = desk.office();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> comments.add(checking.id(), "", "看看", other.head()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("publication.not-found"));
    }
}
