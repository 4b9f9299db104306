package org.zhiqing.server.publication;

import java.util.List;
import org.zhiqing.server.files.FileType;
import org.zhiqing.server.files.StoredFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that belongs to an edition: an attachment (附件) or a picture of the body.
 *
 * @param file id of the stored file
 * @param size in bytes
 * @param sm3 of its content; part of what the secrecy reviewer signs
 * @param inText whether it is a picture of the body, which shows it; such are not listed
 */
public record Attachment(long file, String name, FileType type, long size, String sm3, boolean inText) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Attachment of(StoredFile file) {
        return new Attachment(file.id(), file.name(), file.type(), file.size(), file.sm3(), false);
    }

    /** Returns a picture of the body. */
    static Attachment inText(StoredFile file) {
        return new Attachment(file.id(), file.name(), file.type(), file.size(), file.sm3(), true);
    }

    /** Returns the stored file that it stands for. */
    public StoredFile stored() {
        return new StoredFile(file, name, type, size, sm3);
    }

    /** Returns what {@link #json} wrote. */
    public static List<Attachment> list(String json) {
        return JSON.readValue(json, new TypeReference<List<Attachment>>() {});
    }

    static String json(List<Attachment> attachments) {
        return JSON.writeValueAsString(attachments);
    }
}
