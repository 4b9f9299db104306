package org.zhiqing.rules.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for publishing something of the organ's own accord (应当主动公开), arts. 19 to 21. Whatever is withheld
 * although something speaks for it needs a reason of its own.
 *
 * @param interests which tests of art. 19 it meets
 * @param item the item of art. 20 that it falls under, or {@code null}
 * @param local what of art. 21 it falls under
 */
public record PublicityTest(
        Set<PublicInterest> interests, @Nullable StatutoryItem item, Set<LocalStatutoryItem> local) {

    public PublicityTest {
        interests = Set.copyOf(interests);
        local = Set.copyOf(local);
    }

    /** Returns whether arts. 19 to 21 say that it is to be public. */
    public boolean speaksForPublic() {
        return !interests.isEmpty() || item != null || !local.isEmpty();
    }

    /** Returns each provision with its words, in the order of the articles; empty if none speaks for it. */
    public List<String> provisions() {
        List<String> all = new ArrayList<>();
        interests.stream().sorted().forEach(one -> all.add(one.citation().provision() + "：" + one.label()));
        if (item != null) {
            all.add(item.citation().provision() + "：" + item.label());
        }
        local.stream().sorted().forEach(one -> all.add(one.citation().provision() + "：" + one.label()));
        return all;
    }
}
