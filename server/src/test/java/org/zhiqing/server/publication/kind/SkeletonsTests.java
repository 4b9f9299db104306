package org.zhiqing.server.publication.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhiqing.server.publication.body.CleanHtml;

/** Templates of kinds. */
class SkeletonsTests {

    private final Skeletons skeletons = new Skeletons();
    private final DocumentKinds kinds = new DocumentKinds();

    @Test
    void everyKindThatAnOrganWritesItselfBeginsFromATemplateWithGapsToFill() {
        assertThat(kinds.all().stream()
                        .filter(kind -> skeletons.of(kind).isEmpty())
                        .map(DocumentKind::slug))
                .containsExactlyInAnyOrder("annual-report", DocumentKinds.REPOST);
        assertThat(kinds.all())
                .filteredOn(kind -> !skeletons.of(kind).isEmpty())
                .allSatisfy(
                        kind -> assertThat(skeletons.of(kind)).contains("【填写：").doesNotContain("【填写】"));
    }

    @Test
    void templatesHoldNothingThatABodyMayNot() {
        assertThat(kinds.all()).allSatisfy(kind -> {
            String skeleton = skeletons.of(kind).strip();
            assertThat(CleanHtml.unframed(skeleton).strip()).as(kind.slug()).isEqualTo(skeleton);
        });
    }
}
