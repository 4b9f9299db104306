package org.zhiqing.server.files;

/**
 * Something that a file carries and a reader does not see at once.
 *
 * @param kind what it is, in Chinese: 隐藏的工作表“名单”
 * @param text its words
 * @param metadata whether it is only a property of the document, such as its author
 */
public record HiddenPart(String kind, String text, boolean metadata) {}
