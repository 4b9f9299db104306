package org.zhiqing.server.audit;

import java.time.Instant;

/**
 * A line of the operation log.
 *
 * @param number its place in the chain, from 1 without gaps
 * @param at when it was recorded, to the microsecond
 * @param person id of who did it; 0 for the system
 * @param personName as the person was called then
 * @param organ id of the organ the person served then
 * @param act a stable word, e.g. {@code document.published}
 * @param subject what it was done to, e.g. {@code document/12}
 * @param detail short Chinese text without personal data; may be empty
 */
public record AuditEntry(
        long number,
        Instant at,
        long person,
        String personName,
        long organ,
        String act,
        String subject,
        String detail) {

    /** The act under which reading of personal data is recorded (个人信息保护法 art. 51). */
    public static final String READ = "personal-data.read";

    /** Returns the same line with a note in the place of its words. */
    AuditEntry withoutWords() {
        return new AuditEntry(number, at, person, personName, organ, act, subject, "（不公开信息，说明不显示）");
    }

    AuditEntry numbered(long place) {
        return new AuditEntry(place, at, person, personName, organ, act, subject, detail);
    }
}
