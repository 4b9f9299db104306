package org.zhiqing.server.notification;

/**
 * Where somebody wants notices (通知地址). The address itself lies encrypted.
 *
 * @param text id of the sealed text that holds the address
 * @param shown the address with its middle covered
 */
public record NoticeAddress(NoticeChannel channel, long text, String shown) {}
