package org.zhiqing.server.publication.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.kernel.Refusal;

/** All kinds of document, read from {@code kinds/*.yaml} at start; a file that says something unknown stops the start. */
@Component
public class DocumentKinds {

    /** The kind of everything that an organ reposts and has not made itself (转载). */
    public static final String REPOST = "repost";

    private final Map<String, DocumentKind> bySlug;

    DocumentKinds() {
        Map<Integer, DocumentKind> ordered = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:kinds/*.yaml")) {
                Map<String, Object> written = written(file);
                ordered.put((Integer) value(written, "order"), kind(file, written));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, DocumentKind> kinds = new LinkedHashMap<>();
        ordered.values().forEach(kind -> kinds.put(kind.slug(), kind));
        this.bySlug = Collections.unmodifiableMap(kinds);
    }

    /** Returns all kinds in the order of lists. */
    public Collection<DocumentKind> all() {
        return bySlug.values();
    }

    /** @throws Refusal {@code publication.kind-not-found} */
    public DocumentKind get(String slug) {
        DocumentKind kind = bySlug.get(slug);
        if (kind == null) {
            throw new Refusal("publication.kind-not-found", slug);
        }
        return kind;
    }

    /** Returns the slugs of the kinds counted in a row of table two. */
    public List<String> countedIn(TableTwoRow row) {
        return bySlug.values().stream()
                .filter(kind -> kind.counts() == row)
                .map(DocumentKind::slug)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> written(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new LinkedHashMap<>(
                    (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }

    private static DocumentKind kind(Resource file, Map<String, Object> written) {
        String slug = Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
        written.remove("order");
        DocumentKind kind = new DocumentKind(
                slug,
                (String) value(written, "label"),
                (String) value(written, "purpose"),
                (String) value(written, "section"),
                item((String) written.remove("item")),
                row((String) written.remove("counts")),
                route((List<?>) value(written, "route")),
                DisclosurePhase.valueOf((String) value(written, "phase")),
                (Integer) written.remove("interpretedWithin"),
                fields((Map<?, ?>) value(written, "fields")),
                elements((Map<?, ?>) written.remove("elements")),
                KindTemplate.all(slug, (Map<?, ?>) written.remove("templates")));
        if (!written.isEmpty()) {
            throw new IllegalStateException(
                    "kinds/" + slug + ".yaml says " + written.keySet() + ", which nobody reads");
        }
        return kind;
    }

    private static Object value(Map<String, Object> written, String key) {
        Object value = key.equals("order") ? written.get(key) : written.remove(key);
        if (value == null) {
            throw new IllegalStateException("a kind of document lacks '" + key + "'");
        }
        return value;
    }

    private static @Nullable StatutoryItem item(@Nullable String code) {
        return code == null
                ? null
                : StatutoryItem.ofCode(code)
                        .orElseThrow(() -> new IllegalStateException("art. 20 has no item " + code));
    }

    private static @Nullable TableTwoRow row(@Nullable String written) {
        return written == null ? null : TableTwoRow.valueOf(written);
    }

    private static List<Checkpoint> route(List<?> written) {
        List<Checkpoint> route = written.stream()
                .map(step -> Checkpoint.valueOf(step.toString()))
                .toList();
        if (!route.containsAll(List.of(Checkpoint.REVIEW, Checkpoint.APPROVE))
                || !route.equals(route.stream().sorted().distinct().toList())) {
            throw new IllegalStateException("a route goes by 初核, 审核, 审批 in this order, with 审核 and 审批, was " + route);
        }
        return route;
    }

    private static List<KindElement> elements(@Nullable Map<?, ?> written) {
        List<KindElement> elements = new ArrayList<>();
        if (written != null) {
            written.forEach((key, said) -> elements.add(KindElement.of(String.valueOf(key), (Map<?, ?>) said)));
        }
        return List.copyOf(elements);
    }

    private static Map<DocumentField, Boolean> fields(Map<?, ?> written) {
        Map<DocumentField, Boolean> fields = new LinkedHashMap<>();
        written.forEach((key, use) -> {
            DocumentField field = Arrays.stream(DocumentField.values())
                    .filter(known -> known.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no field is called '" + key + "'"));
            if (!List.of("required", "offered").contains(use)) {
                throw new IllegalStateException("'" + key + "' is either required or offered, was " + use);
            }
            fields.put(field, use.equals("required"));
        });
        return Collections.unmodifiableMap(fields);
    }
}
