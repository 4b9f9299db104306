package org.zhiqing.server.work.reminder;

import java.util.Optional;

/** A kind of thing whose tasks are reminded of; the module that opens the tasks tells. */
public interface RemindedSubject {

    /** Returns the word of its tasks: {@code request}. */
    String subject();

    /** Returns the ladder that the organ has chosen. */
    ReminderLadder ladder(long organ);

    /**
     * Returns what digests call a step of it, without personal data and without what it is about: 申请 GK2026000123U
     * 的答复; empty for a step whose due day is no deadline.
     */
    Optional<String> named(long subjectId, String step);
}
