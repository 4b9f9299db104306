package org.zhiqing.server.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** The desk's first page. */
@SystemTest
class WorkPageTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    MockMvc web;

    @Autowired
    Offices offices;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void whatIsLateComesFirstAndEveryRowSaysWhatRemains() throws Exception {
        clock.standAt(MONDAY);
        Office office = offices.zone();
        Actor clerk = office.the(Role.CLERK);
        open(clerk, "以后的事", MONDAY.plusDays(30));
        open(clerk, "拖了的事", MONDAY.minusDays(3));
        open(clerk, "没有期限的事", null);

        page(clerk)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "已逾期", "已超期 1 个工作日", "拖了的事", "2026-04-10", "以后", "以后的事", "没有期限", "没有期限的事")))
                .andExpect(content().string(not(containsString("今天到期"))));
    }

    @Test
    void anEmptyDeskSaysWhatWillAppear() throws Exception {
        page(offices.zone().the(Role.CLERK)).andExpect(content().string(containsString("现在没有等您办理的事项")));
    }

    private ResultActions page(Actor actor) throws Exception {
        return web.perform(get("/desk").with(authentication(new PersonAuthentication(actor.person()))));
    }

    private void open(Actor actor, String sentence, @Nullable LocalDate dueOn) {
        tasks.open(NewTask.forPerson(
                actor.person(), actor.organ(), "test", actor.person(), "do", sentence, "/desk", dueOn));
    }
}
