package org.zhiqing.rules.calendar;

/** What a calendar day is for the counting of working days. */
public enum DayKind {
    /** An ordinary working day. */
    WORKING("工作日", true, false),
    /** An ordinary Saturday or Sunday. */
    WEEKEND("周末", false, false),
    /** A day off by notice, on whatever day of the week. */
    DAY_OFF("法定节假日放假", false, false),
    /** A day worked by notice in exchange for a day off. */
    MAKE_UP("调休上班", true, false),
    /** Monday to Friday of a year whose notice is not known. */
    PROVISIONAL_WORKING("工作日（暂定）", true, true),
    /** Saturday or Sunday of a year whose notice is not known. */
    PROVISIONAL_WEEKEND("周末（暂定）", false, true);

    private final String label;
    private final boolean working;
    private final boolean provisional;

    DayKind(String label, boolean working, boolean provisional) {
        this.label = label;
        this.working = working;
        this.provisional = provisional;
    }

    /** The Chinese name for tables. */
    public String label() {
        return label;
    }

    /** Whether the day counts as a working day. */
    public boolean isWorking() {
        return working;
    }

    /** Whether the answer rests on no notice and may still change. */
    public boolean isProvisional() {
        return provisional;
    }
}
