package org.zhiqing.server.request.relation;

/**
 * How a request belongs to another, seen from the request.
 *
 * @param from whether the request is the one that was filed, or that is answered with the other
 * @param other id of the other
 * @param otherNumber its receipt number
 */
public record Relation(
        long id, RelationKind kind, boolean from, long other, String otherNumber, String reason, String by) {

    /** Returns what the other is to the request, in Chinese. */
    public String text() {
        return switch (kind) {
            case SPLIT -> from ? "从本件拆分出去" : "本件从它拆分";
            case MERGED -> from ? "本件并入它，一并答复" : "并入本件，一并答复";
            case LINKED -> "相关";
        };
    }
}
