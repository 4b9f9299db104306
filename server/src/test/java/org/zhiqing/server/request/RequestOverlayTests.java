package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.LedgerLine;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.calendar.NoticeImport;
import org.zhiqing.server.calendar.OverlayRecording;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;

/** A region's own days move the due days of its organs, at once, and the ledger says which overlay did. */
@SystemTest
@DisplayName("地方放假安排：全国年节及纪念日放假办法第四条")
class RequestOverlayTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    OverlayRecording recording;

    @Autowired
    Requests requests;

    @Autowired
    Dossiers dossiers;

    @Autowired
    RequestList list;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onMonday() {
        clock.standAt(MONDAY);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theDueDayMovesIsListedAsMovedAndTheLedgerNamesTheOverlayAndItsVersion() {
        Office office = requests.office();
        Office elsewhere = requests.office();
        requests.set(office, "calendar.region", "测区乙");
        long id = requests.handedIn(office, MONDAY);
        long other = requests.handedIn(elsewhere, MONDAY);

        take(office, "2026-04-20,off,三月三,2026\n2026-04-21,off,三月三,2026");

        assertThat(requests.get(office, id).due().on()).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(requests.get(elsewhere, other).due().on()).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(list.moved(1, requests.handler(office)).items())
                .singleElement()
                .satisfies(moved -> assertThat(moved.note()).contains("测区乙的地方放假安排有更新", "2026年5月13日", "2026年5月15日"));
        assertThat(notice(office, id, "2026-04-20")).isEqualTo("测区乙2026年地方放假安排第1版");
        assertThat(notice(office, id, "2026-04-22")).startsWith("2026年放假安排");

        take(office, "2026-04-20,off,三月三,2026");

        assertThat(requests.get(office, id).due().on()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(notice(office, id, "2026-04-20")).isEqualTo("测区乙2026年地方放假安排第2版");
        assertThat(list.moved(1, requests.handler(office)).items()).hasSize(2);
    }

    private void take(Office office, String days) {
        recording.take(
                "测区乙", new NoticeImport(days, null, false, "测试用的安排", "测试"), office.the(Role.SYSTEM_ADMINISTRATOR));
    }

    private String notice(Office office, long id, String day) {
        return dossiers.open(id, requests.handler(office)).ledger().orElseThrow().lines().stream()
                .filter(line -> line.on().equals(LocalDate.parse(day)))
                .map(LedgerLine::notice)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }
}
