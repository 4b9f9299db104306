package org.zhiqing.server.publication.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.server.files.FileType;

/** What a Word file carries that is not its text, and what it says of itself. */
class WordIntakeTests {

    private final Path folder;

    WordIntakeTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatWasDeletedHiddenOrCommentedIsLeftOutAndTold() throws IOException {
        Intake intake = word(
                """
                <w:p><w:r><w:t>留下的</w:t></w:r><w:del w:id="1"><w:r><w:delText>删去的</w:delText></w:r></w:del>
                <w:ins w:id="2"><w:r><w:t>加上的</w:t></w:r></w:ins>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>藏着的</w:t></w:r>
                <w:r><w:commentReference w:id="0"/></w:r></w:p>
                """);
        assertThat(intake.html()).isEqualTo("<p>留下的加上的</p>");
        assertThat(intake.sentences())
                .containsExactly("批注 1 处没有保留。", "修订痕迹中删除的文字 1 处没有保留。", "修订痕迹中新增的文字 1 处按正式内容保留，请核对。", "隐藏的文字 1 处没有保留。");
    }

    @Test
    void titleNumberAndDateAreReadWhereOfficialDocumentsHaveThemAndTakenOutOfTheText() throws IOException {
        Intake intake = word(centred("某某市人民政府文件")
                + centred("某政发（2026）12号")
                + centred("某某市人民政府关于")
                + centred("印发政务公开办法的通知")
                + plain("各区县人民政府：")
                + plain("现印发给你们，请遵照执行。")
                + plain("2026年3月2日"));
        assertThat(intake.head())
                .isEqualTo(new ProposedHead("某某市人民政府关于印发政务公开办法的通知", "某政发〔2026〕12号", LocalDate.of(2026, 3, 2)));
        assertThat(intake.html()).isEqualTo("<p>各区县人民政府：</p><p>现印发给你们，请遵照执行。</p><p>2026年3月2日</p>");
    }

    @Test
    void nothingIsProposedThatIsNotCertain() throws IOException {
        Intake intake =
                word(plain("今天开了一次会。") + plain("2026年3月2日开会，2026年3月5日结束。") + plain("2026年3月2日") + plain("2026年3月3日"));
        assertThat(intake.head()).isEqualTo(ProposedHead.NONE);
        assertThat(intake.html()).startsWith("<p>今天开了一次会。</p>");
    }

    @Test
    void numbersThatAreWordsOfTheTextStayInIt() throws IOException {
        String numbered =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"30\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        assertThat(word(numbered.formatted("总则") + numbered.formatted("分则")).html())
                .isEqualTo("<p>一、总则</p><p>二、分则</p>");
    }

    @Test
    void notesComeToTheEndAndTablesOfContentsGo() throws IOException {
        Intake intake = word("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>第一章 1</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>");
        assertThat(intake.html()).isEqualTo("<p>正文<sup>[1]</sup></p><p>[1] 注释的文字</p>");
        assertThat(intake.losses()).containsOnlyKeys(Loss.CONTENTS, Loss.FOOTNOTE);
    }

    @Test
    void aLinkToTheWebStaysAndOthersBecomeText() throws IOException {
        Intake intake = word("<w:p><w:hyperlink r:id=\"rIdWeb\"><w:r><w:t>网站</w:t></w:r></w:hyperlink></w:p>");
        assertThat(intake.html())
                .contains("<a href=\"https://www.example.gov.cn/a\"")
                .contains("网站");
    }

    private static String centred(String text) {
        return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String plain(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private Intake word(String body) throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), WordSpecimen.ofBody(body));
        return FileIntake.of(file, FileType.DOCX, "a.docx");
    }
}
