package org.zhiqing.rules.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The same law written a second time, with sets of days instead of a walk, for the tests to compare with. It shares no
 * code with the clock: it reads the table of days itself.
 */
final class PlainCount {

    private static final LocalDate NEVER = LocalDate.of(2100, 1, 1);
    private static final Set<LocalDate> OFF = days("off");
    private static final Set<LocalDate> WORK = days("work");

    private final ClockHistory history;
    private final ClockPolicy policy;
    private final Set<LocalDate> silent = new HashSet<>();
    private final TreeSet<LocalDate> starts = new TreeSet<>();
    private final LocalDate horizon;
    private boolean open;

    private PlainCount(ClockHistory history, ClockPolicy policy) {
        this.history = history;
        this.policy = policy;
        this.horizon = history.receivedOn().plusYears(2);
        starts.add(history.receivedOn());
        history.corrections().forEach(it -> restart(it.askedOn(), it.repliedOn()));
        history.feeNotices().forEach(this::fee);
        history.consultations().forEach(this::consultation);
        history.exclusions().forEach(it -> silence(it.firstOn(), it.lastOn()));
    }

    static @Nullable LocalDate dueOn(ClockHistory history, ClockPolicy policy) {
        var count = new PlainCount(history, policy);
        if (count.open) {
            return null;
        }
        LocalDate due = count.nth(count.starts.last(), 20 + count.extension());
        return due.equals(NEVER) ? null : due;
    }

    static boolean worked(LocalDate day) {
        return WORK.contains(day) || (day.getDayOfWeek().getValue() < 6 && !OFF.contains(day));
    }

    static LocalDate workedAfter(LocalDate start, int count) {
        List<LocalDate> worked = start.plusDays(1)
                .datesUntil(start.plusDays(3L * count + 30))
                .filter(PlainCount::worked)
                .toList();
        return worked.get(count - 1);
    }

    private void restart(LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            open = true;
            return;
        }
        starts.add(to);
        silence(from.plusDays(1), to);
    }

    private void fee(ClockHistory.FeeNotice fee) {
        switch (policy.feeRestart()) {
            case RESTART -> restart(fee.notifiedOn(), fee.paidOn());
            case SUSPEND -> silence(fee.notifiedOn().plusDays(1), fee.paidOn() == null ? NEVER : fee.paidOn());
            case NONE -> {}
        }
    }

    private void consultation(ClockHistory.Consultation asked) {
        LocalDate last = asked.answeredOn() == null ? NEVER : asked.answeredOn();
        if (asked.signedOn() != null) {
            LocalDate fifteenth = workedAfter(asked.signedOn(), 15);
            last = last.isBefore(fifteenth) ? last : fifteenth;
        }
        boolean next = policy.exclusionStart() == ClockPolicy.ExclusionStart.DAY_AFTER_DISPATCH;
        boolean whole = policy.exclusionEnd() == ClockPolicy.ExclusionEnd.DAY_OF_OPINION;
        silence(next ? asked.sentOn().plusDays(1) : asked.sentOn(), whole ? last : last.minusDays(1));
    }

    private void silence(LocalDate first, LocalDate last) {
        LocalDate end = last.isBefore(horizon) ? last : horizon;
        for (LocalDate on = first; !on.isAfter(end); on = on.plusDays(1)) {
            silent.add(on);
        }
    }

    private int extension() {
        var inOrder = new ArrayList<>(history.extensions());
        inOrder.sort((a, b) -> a.decidedOn().compareTo(b.decidedOn()));
        int used = 0;
        int running = 0;
        LocalDate runOf = history.receivedOn();
        boolean lapses = policy.extensionAfterRestart() == ClockPolicy.ExtensionAfterRestart.LAPSED;
        for (ClockHistory.Extension extension : inOrder) {
            LocalDate run = starts.floor(extension.decidedOn());
            running = lapses && run.isAfter(runOf) ? 0 : running;
            runOf = run;
            boolean inTime = !extension.decidedOn().isAfter(nth(run, 20 + running));
            int granted = inTime ? Math.min(extension.dayCount(), 20 - used) : 0;
            used += granted;
            running += granted;
        }
        return lapses && starts.last().isAfter(runOf) ? 0 : running;
    }

    private LocalDate nth(LocalDate start, int count) {
        int found = 0;
        for (LocalDate on = start.plusDays(1); on.isBefore(horizon); on = on.plusDays(1)) {
            found += worked(on) && !silent.contains(on) && !starts.contains(on) ? 1 : 0;
            if (found == count) {
                return on;
            }
        }
        return NEVER;
    }

    private static Set<LocalDate> days(String kind) {
        var found = new HashSet<LocalDate>();
        try (var in = Objects.requireNonNull(PlainCount.class.getResourceAsStream("/holidays/2018-2026.csv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains("," + kind + ",")) {
                    found.add(LocalDate.parse(line.substring(0, 10)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
