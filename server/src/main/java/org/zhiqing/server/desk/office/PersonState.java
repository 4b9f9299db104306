package org.zhiqing.server.desk.office;

import java.time.LocalDate;
import org.zhiqing.server.organ.Person;

/** Whether a person's account can be used, as lists show it. */
public enum PersonState {
    OPEN("在用", "green"),
    ENDS_SOON("即将到期", "yellow"),
    ENDED("岗位已到期", "grey"),
    CLOSED("已停用", "grey");

    private static final int SOON_DAYS = 30;

    private final String label;
    private final String lamp;

    PersonState(String label, String lamp) {
        this.label = label;
        this.lamp = lamp;
    }

    public String label() {
        return label;
    }

    public String lamp() {
        return lamp;
    }

    static PersonState of(Person person, LocalDate today) {
        if (person.closedAt() != null) {
            return CLOSED;
        }
        LocalDate end = person.postEndsOn();
        if (end == null) {
            return OPEN;
        }
        if (end.isBefore(today)) {
            return ENDED;
        }
        return end.isAfter(today.plusDays(SOON_DAYS)) ? OPEN : ENDS_SOON;
    }
}
