package org.zhiqing.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.calendar.DayKind;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.request.Requests;

/** What a region adds to the notices: versions of its own, for the organs that name it (放假办法 art. 4). */
@SystemTest
class OverlayRecordingTests {

    static final LocalDate FEAST = LocalDate.of(2026, 6, 30);

    @Autowired
    OverlayRecording recording;

    @Autowired
    Calendar calendar;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;

    @BeforeEach
    void anOffice() {
        clock.standAt(LocalDate.of(2026, 4, 13));
        office = requests.office();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void onlyOrgansOfTheRegionFollowItAndEachChangeIsAVersion() {
        requests.set(office, "calendar.region", "测区甲");
        Office elsewhere = requests.office();

        assertThat(take("测区甲", "2026-06-30,off,测试节,2026")).containsExactly(2026);
        assertThat(calendar.workingDays(office.organ()).day(FEAST).kind()).isEqualTo(DayKind.DAY_OFF);
        assertThat(calendar.workingDays(elsewhere.organ()).day(FEAST).kind()).isEqualTo(DayKind.WORKING);
        assertThat(calendar.workingDays().day(FEAST).kind()).isEqualTo(DayKind.WORKING);
        take("测区甲", "2026-07-01,off,测试节,2026");

        assertThat(calendar.workingDays(office.organ()).day(FEAST).kind()).isEqualTo(DayKind.WORKING);
        assertThat(calendar.overlays(2026, office.organ()))
                .extracting(version -> version.overlay().version())
                .containsExactly(2, 1);
        assertThat(calendar.overlays(2026, elsewhere.organ())).isEmpty();
        assertThat(calendar.year(2026, office.organ()).workingDayCount())
                .isEqualTo(calendar.year(2026, elsewhere.organ()).workingDayCount() - 1);
        Refused.with("calendar.nothing-new", () -> take("测区甲", "2026-07-01,off,测试节,2026"));
    }

    @Test
    void everyWrongLineIsSaidAtOnce() {
        Refused.fields(() -> take("Guangxi", "2026-06-31,off,测试节,2026\n一天"), "region", "days", "days");
    }

    private List<Integer> take(String region, String days) {
        return recording.take(
                region, new NoticeImport(days, null, false, "测试用的安排", "测试"), office.the(Role.SYSTEM_ADMINISTRATOR));
    }
}
