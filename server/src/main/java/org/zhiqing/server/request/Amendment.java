package org.zhiqing.server.request;

import java.time.Instant;

/**
 * One corrected entry of a registration (更正登记).
 *
 * @param field its Chinese name
 * @param person id of the one who corrected it
 */
public record Amendment(String field, String before, String after, String reason, Instant at, long person, String by) {}
