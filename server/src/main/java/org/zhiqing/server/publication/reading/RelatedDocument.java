package org.zhiqing.server.publication.reading;

import org.zhiqing.server.publication.RelationKind;

/**
 * A public document that another one refers to, or is referred to by.
 *
 * @param reverse whether the other document refers to this one
 */
public record RelatedDocument(RelationKind kind, boolean reverse, PublicLine document) {

    /** Returns 解读, 相关解读 … */
    public String label() {
        return reverse ? kind.reverse() : kind.label();
    }
}
