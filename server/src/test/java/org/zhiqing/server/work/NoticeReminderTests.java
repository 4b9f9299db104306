package org.zhiqing.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.calendar.NoticeImport;
import org.zhiqing.server.calendar.NoticeRecording;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Offices;

/** The task of loading the holiday notice: from 1 November of the year before until the notice is there. */
@SystemTest
class NoticeReminderTests {

    static final int YEAR = 2131;
    static final int NEXT = 2132;

    @Autowired
    NoticeReminder reminder;

    @Autowired
    NoticeRecording recording;

    @Autowired
    Tasks tasks;

    @Autowired
    Offices offices;

    @Autowired
    TestClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void nobodyIsRemindedOnThe31stOfOctoberEverybodyWhoMayLoadItIsOnTheFirstOfNovemberUntilItIsThere() {
        load(YEAR, "01-01");
        clock.standAt(LocalDate.of(YEAR, 10, 31));
        reminder.walk();
        assertThat(waiting(Role.DISCLOSURE_OFFICE)).isEmpty();

        clock.standAt(LocalDate.of(YEAR, 11, 1));
        reminder.walk();
        reminder.walk();
        for (Role role : Act.CALENDAR_EDIT.roles()) {
            assertThat(waiting(role)).as(role.label()).singleElement().satisfies(task -> {
                assertThat(task.sentence()).contains("导入" + NEXT + "年放假安排");
                assertThat(task.href()).isEqualTo("/desk/calendar/import");
                assertThat(task.dueOn()).isEqualTo(LocalDate.of(YEAR, 12, 31));
            });
        }
        assertThat(waiting(Role.CLERK)).isEmpty();

        clock.standAt(LocalDate.of(NEXT, 1, 2));
        reminder.walk();
        assertThat(waiting(Role.DISCLOSURE_OFFICE))
                .as("the year has begun and the notice is still missing")
                .hasSize(1);

        load(NEXT, "01-01");
        assertThat(tasks.openOf(NoticeReminder.SUBJECT, NEXT)).isEmpty();
        reminder.walk();
        assertThat(tasks.openOf(NoticeReminder.SUBJECT, NEXT)).isEmpty();
    }

    private List<Task> waiting(Role role) {
        return tasks.waitingFor(offices.site().the(role)).stream()
                .filter(task -> task.subject().equals(NoticeReminder.SUBJECT))
                .filter(task -> Stream.of(YEAR, NEXT).anyMatch(year -> year == task.subjectId()))
                .toList();
    }

    private void load(int year, String day) {
        Actor by = offices.site().the(Role.SYSTEM_ADMINISTRATOR);
        recording.take(new NoticeImport(year + "-" + day + ",off,元旦," + year, null, false, "测试用的放假安排", "测试"), by);
    }
}
