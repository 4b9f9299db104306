package org.zhiqing.server.publication;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.kind.DisclosurePhase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How columns {@code elements} and {@code phase} are written. */
public final class KeptElements {

    private static final JsonMapper JSON = JsonMapper.shared();

    private KeptElements() {}

    /** Returns what {@link #json} wrote. */
    public static Map<String, String> of(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    static String json(Map<String, String> elements) {
        return JSON.writeValueAsString(elements);
    }

    /** Returns the phase, {@code null} for an empty column. */
    public static @Nullable DisclosurePhase phase(String column) {
        return column.isEmpty() ? null : DisclosurePhase.valueOf(column);
    }
}
