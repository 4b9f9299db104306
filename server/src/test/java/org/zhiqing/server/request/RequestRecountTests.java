package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.calendar.NoticeImport;
import org.zhiqing.server.calendar.NoticeRecording;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** A holiday notice that comes in moves the due days that rest on it, at once, and says so (art. 33). */
@SystemTest
class RequestRecountTests {

    /** A Monday; twenty working days later lies in the next year. Neither year has a notice before the test. */
    static final LocalDate RECEIVED = LocalDate.of(2141, 12, 11);

    @Autowired
    NoticeRecording recording;

    @Autowired
    Requests requests;

    @Autowired
    Dossiers dossiers;

    @Autowired
    RequestList list;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aDueDayThatRunsIntoAYearWithoutNoticeIsProvisionalUntilTheNoticeMovesIt() {
        clock.standAt(RECEIVED);
        Office office = requests.office();
        long moved = requests.handedIn(office, RECEIVED);
        requests.begin(office, moved);
        assertThat(requests.get(office, moved).due())
                .isEqualTo(new DisclosureRequest.Due(LocalDate.of(2142, 1, 8), true));

        load(office, "2141-10-01,off,国庆节,2141");
        load(office, "2142-01-01,off,元旦,2142\n2142-01-02,off,元旦,2142");

        assertThat(requests.get(office, moved).due())
                .isEqualTo(new DisclosureRequest.Due(LocalDate.of(2142, 1, 10), false));
        assertThat(dossiers.open(moved, requests.handler(office)).events())
                .filteredOn(event -> event.kind() == RequestEventKind.RECOUNTED)
                .extracting(RequestEvent::told)
                .as("told to the applicant, once")
                .filteredOn(told -> told != null)
                .singleElement()
                .asString()
                .contains("2142年1月8日", "2142年1月10日");
        assertThat(list.moved(1, requests.handler(office)).items())
                .filteredOn(one -> one.note().contains("2142年1月10日"))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(moved));
        assertThat(list.moved(1, requests.handler(requests.office())).items()).isEmpty();
        List<Task> waiting = tasks.waitingFor(requests.handler(office));
        assertThat(waiting).extracting(Task::dueOn).containsExactly(LocalDate.of(2142, 1, 10));
    }

    private void load(Office office, String days) {
        recording.take(new NoticeImport(days, null, false, "测试用的放假安排", "测试"), office.the(Role.SYSTEM_ADMINISTRATOR));
    }
}
