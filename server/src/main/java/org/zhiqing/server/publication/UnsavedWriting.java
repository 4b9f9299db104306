package org.zhiqing.server.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed and has not saved.
 *
 * @param place {@code document:12}, or {@code new:notice:3f2a…} for a document that is not there yet
 * @param fields what stands in the form, by field
 */
public record UnsavedWriting(String place, Map<String, List<String>> fields, Instant at) {

    /** Returns the slug of the kind of a new document; {@code null} for one that is there. */
    public @Nullable String kind() {
        return place.startsWith("new:") ? place.split(":")[1] : null;
    }

    /** Returns the key of the page of a new document; empty for one that is there. */
    public String key() {
        return place.startsWith("new:") ? place.split(":")[2] : "";
    }

    /** Returns the title as typed. */
    public String title() {
        return first("title");
    }

    /** Returns the version that the form was opened with; -1 for a new document. */
    public int version() {
        String written = first("version");
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : -1;
    }

    private String first(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
