package org.zhiqing.server.request.reminder;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.work.reminder.RemindedSubject;
import org.zhiqing.server.work.reminder.ReminderLadder;

/** Requests as something that is reminded of: by their numbers, which say nothing of who asks for what. */
@Repository
class RemindedRequests implements RemindedSubject {

    private final JdbcClient jdbc;
    private final ReminderSettings settings;

    RemindedRequests(JdbcClient jdbc, ReminderSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String subject() {
        return "request";
    }

    @Override
    public ReminderLadder ladder(long organ) {
        return settings.ladder(organ);
    }

    /**
     * The day on which a letter that has to leave was issued is no deadline: the answer's is, and has its own task. A
     * unit's day is the handler's wish and no period of the law.
     */
    @Override
    public Optional<String> named(long subjectId, String step) {
        if (step.startsWith("send-")) {
            return Optional.empty();
        }
        if (step.startsWith("unit-inquiry-")) {
            return Optional.empty();
        }
        String what = step.equals("confirm") ? "与申请人确认" : "答复期限";
        return jdbc.sql("select receipt_number from request where id = :id")
                .param("id", subjectId)
                .query(String.class)
                .optional()
                .map(number -> "申请 " + number + " " + what);
    }
}
