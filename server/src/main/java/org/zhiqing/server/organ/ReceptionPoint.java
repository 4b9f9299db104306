package org.zhiqing.server.organ;

/** A place where requests are handed in or information can be read (受理点、查阅点; art. 25). Only the name is never empty. */
public record ReceptionPoint(String name, String address, String telephone, String hours) {}
