package org.zhiqing.server.request;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Office;

/** Tests of what is done with a request that came in on a Monday and whose handling has begun that day. */
@SystemTest
abstract class RequestInProgress {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    Dossiers dossiers;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;
    long id;

    @BeforeEach
    void aRequestInProgress() {
        clock.standAt(MONDAY);
        office = requests.office();
        id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    Actor handler() {
        return requests.handler(office);
    }

    DisclosureRequest request() {
        return requests.get(office, id);
    }

    int version() {
        return requests.version(office, id);
    }
}
