package org.zhiqing.server.publication.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiqing.server.publication.body.CleanHtml;

/** Templates of kinds. */
class SkeletonsTests {

    private final Skeletons skeletons = new Skeletons();
    private final DocumentKinds kinds = new DocumentKinds();

    @Test
    void everyKindThatAnOrganWritesItselfBeginsFromATemplateWithGapsToFill() {
        assertThat(kinds.all().stream().filter(kind -> texts(kind).isEmpty()).map(DocumentKind::slug))
                .containsExactlyInAnyOrder("annual-report", DocumentKinds.REPOST);
        assertThat(kinds.all()).filteredOn(kind -> !texts(kind).isEmpty()).allSatisfy(kind -> assertThat(texts(kind))
                .allSatisfy(text -> assertThat(text).contains("【填写：").doesNotContain("【填写】")));
    }

    @Test
    void templatesHoldNothingThatABodyMayNot() {
        assertThat(kinds.all()).allSatisfy(kind -> assertThat(texts(kind))
                .allSatisfy(text -> assertThat(CleanHtml.unframed(text).strip())
                        .as(kind.slug())
                        .isEqualTo(text)));
    }

    @Test
    void aTemplateSaysOfTheElementsOnlyWhatItsKindKnows() {
        assertThat(kinds.all()).allSatisfy(kind -> assertThat(kind.templates())
                .allSatisfy(template -> template.elements().forEach((key, value) -> assertThat(kind.elements())
                        .anyMatch(element ->
                                element.key().equals(key) && element.options().contains(value)))));
    }

    @Test
    void thePartForAPointStandsOnceForEach() {
        KindTemplate picture = kinds.get("interpretation").template("图解");
        assertThat(skeletons.of(picture, List.of("补助对象", "补助<标准>")))
                .containsSubsequence("<h2>补助对象</h2>", "【填写：用", "<h2>补助&lt;标准&gt;</h2>", "【填写：用", "<h2>找谁办、问谁</h2>")
                .doesNotContain("【填写：要点】");
        assertThat(skeletons.of(picture, List.of())).contains("【填写：要点】");
    }

    private List<String> texts(DocumentKind kind) {
        return kind.templates().stream()
                .map(skeletons::of)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
