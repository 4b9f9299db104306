package org.zhiqing.server.request;

/**
 * A system of the level above in which requests to the organ can be filed (上级平台).
 *
 * @param instead whether online requests are filed only there
 */
public record UpperPlatform(String name, String address, boolean instead) {}
