package org.zhiqing.server.files;

/**
 * Something that a file carries and a reader does not see at once, or that some readers cannot read.
 *
 * @param kind what it is, in Chinese: 隐藏的工作表“名单”
 * @param text its words
 */
public record HiddenPart(String kind, String text, Nature nature) {

    /** What sort of part it is. */
    public enum Nature {
        /** Hidden sheets, rows and columns, comments, tracked changes. */
        UNSEEN,
        /** A property of the document, such as its author. */
        PROPERTY,
        /** A picture with the ruled lines of a table: whoever cannot see it cannot read it. */
        TABLE_PICTURE
    }
}
