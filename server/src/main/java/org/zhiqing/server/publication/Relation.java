package org.zhiqing.server.publication;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** That an edition refers to another document, by its id. */
public record Relation(RelationKind kind, long document) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Relation> list(String json) {
        return JSON.readValue(json, new TypeReference<List<Relation>>() {});
    }

    static String json(List<Relation> relations) {
        return JSON.writeValueAsString(relations);
    }
}
