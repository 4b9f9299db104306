package org.zhiqing.server.publication.reading;

import java.util.List;

/** A public document with all its words, for the search index. */
public record IndexedDocument(PublicDocument document, String bodyText, List<AttachmentText> attachments) {

    /** The words of an attachment; empty when none could be read. */
    public record AttachmentText(long file, String name, String text) {}
}
