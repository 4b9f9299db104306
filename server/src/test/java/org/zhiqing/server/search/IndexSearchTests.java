package org.zhiqing.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor types and what the index finds. */
class IndexSearchTests {

    Path folder;
    IndexFolder index;
    IndexSearch search;

    @BeforeEach
    void threeDocuments(@TempDir Path temporary) {
        folder = temporary;
        index = IndexFolder.open(folder);
        search = new IndexSearch(index);
        index.put(List.of(
                entry(1, "关于加强政府信息公开工作的通知", "综办发〔2025〕7号", "各部门应当及时公开年度预算。联系电话另行公布。", ""),
                entry(2, "高新区2026年部门预算", "", "收入合计三百万元。税收按规定执行。", "附表：政府采购目录 Table 5"),
                entry(3, "信息化建设与公开招标", "综办发〔2025〕70号", "政府采购办法另行印发。<b>不是标签</b>", "")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordsThatStandTogetherComeBeforeTheirScatteredParts() {
        assertThat(ids("信息公开")).startsWith(1L);
    }

    @Test
    void everyWordMustBeFound() {
        assertThat(ids("预算 采购")).containsExactly(2L);
        assertThat(ids("预算 不存在的词")).isEmpty();
    }

    @Test
    void aPhraseInQuotesIsFoundOnlyAsItStands() {
        assertThat(ids("“政府采购办法”")).containsExactly(3L);
        assertThat(ids("\"公开信息\"")).isEmpty();
    }

    @Test
    void aSingleCharacterIsFound() {
        assertThat(ids("税")).containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"综办发〔2025〕7号", "综办发[2025]7号", "綜辦發（２０２５）第7號", "综办发 2025 7"})
    void theExactDocumentNumberComesFirst(String typed) {
        assertThat(ids(typed)).startsWith(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"政府採購", "ＴＡＢＬＥ", "２０２６年部門預算"})
    void traditionalAndFullWidthTypingFindsTheSame(String typed) {
        assertThat(ids(typed)).contains(2L);
    }

    @Test
    void attachmentsAreFoundAndSaidToBeAttachments() {
        Found found = find(new SearchQuery("采购目录", Map.of(), false, 1));

        assertThat(found.matches()).singleElement().satisfies(match -> {
            assertThat(match.inAttachment()).isTrue();
            assertThat(match.passages().get(0)).contains(new Piece("采购目录", true));
        });
    }

    @Test
    void passagesMarkWhatWasFoundAndKeepTheRestAsPlainText() {
        Found found = find(new SearchQuery("不是标签", Map.of(), false, 1));

        assertThat(found.matches().get(0).passages().get(0))
                .contains(new Piece("不是标签", true))
                .anySatisfy(piece -> assertThat(piece.text()).contains("<b>"));
        assertThat(Piece.plain(found.matches().get(0).title())).isEqualTo("信息化建设与公开招标");
    }

    @Test
    void facetsCountWhatWasFoundAndAFilterKeepsItsOwnAlternatives() {
        Found found = find(new SearchQuery("", Map.of(SearchFacet.YEAR, "2025"), false, 1));

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.facets().get(SearchFacet.YEAR))
                .containsEntry("2025", 2)
                .containsEntry("2026", 1);
        assertThat(found.facets().get(SearchFacet.SECTION)).containsOnly(Map.entry("4", 2));
    }

    @Test
    void withoutWordsTheNewestComesFirst() {
        assertThat(ids("")).containsExactly(2L, 3L, 1L);
    }

    @Test
    void whatIsTakenOutIsGoneForTheNextSearch() {
        index.remove(List.of(1L));

        assertThat(ids("信息公开")).doesNotContain(1L);
    }

    @Test
    void anIndexOfAnotherFormatIsEmptiedAndADamagedOneToo() throws Exception {
        index.commit();
        index.close();
        try (var files = java.nio.file.Files.newDirectoryStream(folder, "segments_*")) {
            for (Path segments : files) {
                java.nio.file.Files.write(segments, new byte[] {1, 2, 3});
            }
        }

        index = IndexFolder.open(folder);

        assertThat(index.stamps()).isEmpty();
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        index.commit();
        index.close();

        index = IndexFolder.open(folder);

        assertThat(index.stamps()).containsOnlyKeys(1L, 2L, 3L).containsEntry(2L, "s2");
    }

    @Test
    void nothingThatCanBeTypedIsAnError() {
        var typed = Arbitraries.strings()
                .withChars("政府信息公开ab1２ \"“”「」*?~^():[]{}\\/+-!&|<>%_'，。〔〕号\u3000\t\uD83D\uDE00𠮷")
                .ofMaxLength(40);
        typed.sampleStream().limit(2_000).forEach(text -> find(new SearchQuery(text, Map.of(), false, 1)));
    }

    private List<Long> ids(String text) {
        return find(new SearchQuery(text, Map.of(), false, 1)).matches().stream()
                .map(Found.Match::document)
                .toList();
    }

    private Found find(SearchQuery query) {
        return search.find(query);
    }

    private static SearchEntry entry(long id, String title, String number, String body, String attachments) {
        int year = id == 2 ? 2026 : 2025;
        return new SearchEntry(
                id,
                "s" + id,
                title,
                number.isEmpty() ? List.of() : List.of(number),
                body,
                attachments,
                Map.of(
                        SearchFacet.SECTION, List.of(id == 2 ? "5" : "4"),
                        SearchFacet.YEAR, List.of(Integer.toString(year))),
                LocalDate.of(year, 3, (int) id));
    }
}
