package org.zhiqing.server.publication.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a new document of a kind can begin with (模板).
 *
 * @param label empty for a kind with only one
 * @param skeleton name of the file in {@code kinds/skeletons}, without its ending
 * @param elements what it says of the kind's elements already
 */
public record KindTemplate(String label, String skeleton, Map<String, String> elements) {

    /** Reads the part {@code templates} of a kind's file; a kind without it has one that is called like itself. */
    static List<KindTemplate> all(String slug, @Nullable Map<?, ?> written) {
        if (written == null) {
            return List.of(new KindTemplate("", slug, Map.of()));
        }
        List<KindTemplate> all = new ArrayList<>();
        written.forEach((label, said) -> {
            Map<?, ?> template = (Map<?, ?>) said;
            Map<String, String> elements = new TreeMap<>();
            ((Map<?, ?>) Objects.requireNonNull(template.get("elements")))
                    .forEach((key, value) -> elements.put(String.valueOf(key), String.valueOf(value)));
            all.add(new KindTemplate(String.valueOf(label), String.valueOf(template.get("skeleton")), elements));
        });
        return List.copyOf(all);
    }
}
