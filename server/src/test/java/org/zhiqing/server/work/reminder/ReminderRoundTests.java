package org.zhiqing.server.work.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.notification.OwnNotices;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.Requests;

/** The daily digest: who is in it, once a day, and sent as one message. */
@SystemTest
class ReminderRoundTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);
    private static final WorkingDays DAYS = WorkingDays.of(HolidayNotices.shipped());

    @Autowired
    ReminderRound round;

    @Autowired
    Reminders reminders;

    @Autowired
    OwnNotices own;

    @Autowired
    Requests requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Office office;
    Actor handler;

    @BeforeEach
    void anOffice() {
        clock.standAt(MONDAY);
        office = requests.office();
        handler = requests.handler(office);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theHandlerIsRemindedOnTheRungsUntilTheRequestIsAnswered() {
        long id = begun();
        LocalDate dueOn = Objects.requireNonNull(requests.get(office, id).due().on());

        walkOn(before(dueOn, 4));
        assertThat(reminders.today(handler)).isEmpty();
        walkOn(before(dueOn, 3));
        assertThat(reminders.today(handler)).singleElement().satisfies(line -> {
            assertThat(line.words()).isEqualTo("还剩 3 个工作日");
            assertThat(line.named()).contains(requests.get(office, id).receiptNumber());
            assertThat(line.href()).isEqualTo("/desk/requests/" + id);
        });
        walkOn(dueOn);
        assertThat(reminders.today(handler)).singleElement().satisfies(line -> assertThat(line.words())
                .isEqualTo("今天是最后一个工作日"));

        requests.answer(office, id, Situation.PROVIDED);
        assertThat(reminders.today(handler)).as("done").isEmpty();
    }

    @Test
    void aRoundOfADayIsMadeOnceAlsoAfterARestartAndByManyServers() {
        own.set(handler, "");
        mailOn();
        own.set(handler, "handler@example.cn");
        long id = begun();
        clock.standAt(Objects.requireNonNull(requests.get(office, id).due().on()));

        IntStream.range(0, 4)
                .mapToObj(any -> CompletableFuture.runAsync(round::walk))
                .toList()
                .forEach(CompletableFuture::join);
        round.walk();

        assertThat(reminders.today(handler)).hasSize(1);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void severalRequestsAreOneMessageThatNamesThemByNumberOnly() {
        mailOn();
        own.set(handler, "handler@example.cn");
        List<Long> ids = List.of(begun(), begun(), begun());
        LocalDate dueOn =
                Objects.requireNonNull(requests.get(office, ids.get(0)).due().on());

        walkOn(before(dueOn, 1));

        assertThat(sent()).singleElement().satisfies(sentence -> {
            assertThat(sentence).contains("3 件").doesNotContain("李雷", "预算");
            ids.forEach(
                    id -> assertThat(sentence).contains(requests.get(office, id).receiptNumber()));
        });
    }

    @Test
    void whatWaitsForARoleIsTheDigestOfEverybodyWhoHoldsIt() {
        long id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);
        requests.submit(office, id, Situation.PROVIDED);
        LocalDate dueOn = Objects.requireNonNull(requests.get(office, id).due().on());

        walkOn(dueOn);

        assertThat(reminders.today(requests.head(office))).hasSize(1);
        assertThat(reminders.today(requests.leader(office))).hasSize(1);
        assertThat(reminders.today(handler)).isEmpty();
    }

    @Test
    void whoHasLeftIsRemindedOfNothing() {
        long id = begun();
        LocalDate dueOn = Objects.requireNonNull(requests.get(office, id).due().on());
        jdbc.sql("update person set closed_at = now(), closed_reason = '调离' where id = :id")
                .param("id", handler.person())
                .update();

        walkOn(dueOn);

        assertThat(reminders.today(handler)).isEmpty();
    }

    @Test
    void beforeEightAndOnADayOffThereIsNoRound() {
        long id = begun();
        LocalDate dueOn = Objects.requireNonNull(requests.get(office, id).due().on());
        clock.standAt(dueOn.atTime(7, 59).atZone(Beijing.ZONE).toInstant());
        round.walk();
        assertThat(rounds()).isZero();
        walkOn(LocalDate.of(2026, 5, 2));
        assertThat(rounds()).isZero();

        walkOn(dueOn);

        assertThat(rounds()).isOne();
    }

    @Test
    void theLadderIsTheOrgansOwnChoice() {
        long id = begun();
        LocalDate dueOn = Objects.requireNonNull(requests.get(office, id).due().on());
        requests.set(office, "request.remind-before", "4，2");

        walkOn(before(dueOn, 4));
        assertThat(reminders.today(handler)).hasSize(1);
        walkOn(before(dueOn, 3));
        assertThat(reminders.today(handler)).isEmpty();
    }

    private long begun() {
        long id = requests.handedIn(office, MONDAY);
        requests.begin(office, id);
        return id;
    }

    private void mailOn() {
        requests.set(office, "notification.mail", "true");
    }

    private void walkOn(LocalDate day) {
        clock.standAt(day);
        round.walk();
    }

    private static LocalDate before(LocalDate dueOn, int workingDays) {
        LocalDate day = dueOn;
        for (int left = workingDays; left > 0; left--) {
            do {
                day = day.minusDays(1);
            } while (!DAYS.isWorkingDay(day));
        }
        return day;
    }

    private List<String> sent() {
        return jdbc.sql("select sentence from notification_outbox where organ_id = :organ and what = '期限提醒'")
                .param("organ", office.organ())
                .query(String.class)
                .list();
    }

    private int rounds() {
        return jdbc.sql("select count(*) from reminder_round where organ_id = :organ")
                .param("organ", office.organ())
                .query(Integer.class)
                .single();
    }
}
