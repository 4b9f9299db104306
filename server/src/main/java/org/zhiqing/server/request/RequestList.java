package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;

/** Lists of requests. */
@Service
@Transactional(readOnly = true)
public class RequestList {

    private static final int SIZE = 20;
    private static final int SOON = 5;
    private static final String ROW =
            """
            select id, receipt_number, channel, applicant_kind, applicant_name, description, received_on, stage,
                   answer_due_on, due_provisional, handler_name, outcome, disposed_on
              from request
            """;

    /** Which requests are looked for (办理情况). */
    public enum View {
        OPEN("在办"),
        MINE("我经办的"),
        SOON("五个工作日内到期"),
        OVERDUE("已超期未答复"),
        CLOSED("已办结"),
        ALL("全部");

        private final String label;

        View(String label) {
            this.label = label;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }
    }

    /**
     * What is looked for.
     *
     * @param text in number, applicant or description; empty for any
     * @param year of receipt; {@code null} for any
     */
    public record Filter(
            View view,
            String text,
            @Nullable ReceiptChannel channel,
            @Nullable ApplicantKind kind,
            @Nullable Integer year) {}

    private final JdbcClient jdbc;
    private final AnswerPeriod period;
    private final Clock clock;

    RequestList(JdbcClient jdbc, AnswerPeriod period, Clock clock) {
        this.jdbc = jdbc;
        this.period = period;
        this.clock = clock;
    }

    /** Returns a page of the requests of the actor's organ: open ones by due day, closed ones newest first. */
    @Requires(Act.REQUEST_READ)
    public Page<RequestRow> find(Filter filter, int page, Actor by) {
        LocalDate today = LocalDate.now(clock);
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("organ", by.organ());
        params.put("person", by.person());
        params.put("today", today);
        params.put("soon", period.days(by.organ()).after(today, SOON));
        params.put(
                "like",
                filter.text().isBlank() ? null : "%" + escaped(filter.text().strip()) + "%");
        params.put("channel", filter.channel() == null ? null : filter.channel().name());
        params.put("kind", filter.kind() == null ? null : filter.kind().name());
        params.put("year", filter.year());
        String where = " where organ_id = :organ and " + condition(filter.view())
                + """
                 and (cast(:like as varchar) is null or receipt_number ilike :like or applicant_name ilike :like
                      or description ilike :like or hint ilike :like
                      or exists (select 1 from request_origin o where o.request_id = request.id and o.number ilike :like))
                 and (cast(:channel as varchar) is null or channel = :channel)
                 and (cast(:kind as varchar) is null or applicant_kind = :kind)
                 and (cast(:year as integer) is null or extract(year from received_on) = :year)
                """;
        return page(where, order(filter.view()), params, page, today);
    }

    /**
     * Returns the requests of the actor's organ behind a cell of table three ({@link RequestTally}), oldest first.
     *
     * @param row R01 to R25
     * @param kind the column; {@code null} for 总计
     */
    @Requires(Act.REQUEST_READ)
    public Page<RequestRow> behind(int year, String row, @Nullable ApplicantKind kind, int page, Actor by) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("organ", by.organ());
        params.put("first", LocalDate.of(year, 1, 1));
        params.put("last", LocalDate.of(year, 12, 31));
        params.put("kind", kind == null ? null : kind.name());
        params.put("outcome", Outcome.ofRow(row).map(Enum::name).orElse(null));
        String where = " where organ_id = :organ and received_on <= :last "
                + " and (disposed_on is null or disposed_on >= :first) and " + condition(row)
                + " and (cast(:kind as varchar) is null or applicant_kind = :kind)";
        return page(where, " order by received_on, id", params, page, LocalDate.now(clock));
    }

    /**
     * A due day that was moved by a new holiday notice or another reading of the law.
     *
     * @param note from which day to which, and why
     * @param open whether the request has not ended since
     */
    public record Moved(long id, String receiptNumber, String note, Instant at, boolean open) {}

    /** Returns the requests of the actor's organ whose due day was counted anew, the last first. */
    @Requires(Act.REQUEST_READ)
    public Page<Moved> moved(int page, Actor by) {
        String from = " from request_event e join request r on r.id = e.request_id"
                + " where e.kind = 'RECOUNTED' and r.organ_id = :organ";
        long total = jdbc.sql("select count(*)" + from)
                .param("organ", by.organ())
                .query(Long.class)
                .single();
        List<Moved> rows = jdbc.sql(
                        "select r.id, r.receipt_number, e.note, e.recorded_at, r.disposed_on is null as open" + from
                                + " order by e.id desc limit :size offset :offset")
                .param("organ", by.organ())
                .param("size", SIZE)
                .param("offset", Page.offset(page, SIZE))
                .query((row, index) -> new Moved(
                        row.getLong("id"),
                        row.getString("receipt_number"),
                        row.getString("note"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("open")))
                .list();
        return new Page<>(rows, Math.max(1, page), SIZE, total);
    }

    private static String condition(View view) {
        return switch (view) {
            case OPEN -> "disposed_on is null";
            case MINE -> "disposed_on is null and handler_id = :person";
            case SOON -> "disposed_on is null and answer_due_on between :today and :soon";
            case OVERDUE -> "disposed_on is null and answer_due_on < :today";
            case CLOSED -> "disposed_on is not null";
            case ALL -> "true";
        };
    }

    private static String condition(String row) {
        return switch (row) {
            case RequestTally.RECEIVED -> "received_on >= :first";
            case RequestTally.CARRIED_IN -> "received_on < :first";
            case RequestTally.DISPOSED -> "disposed_on <= :last";
            case RequestTally.CARRIED_OUT -> "(disposed_on is null or disposed_on > :last)";
            default -> "disposed_on <= :last and outcome = :outcome";
        };
    }

    private static String order(View view) {
        return switch (view) {
            case CLOSED -> " order by disposed_on desc, id desc";
            case ALL -> " order by received_on desc nulls first, id desc";
            default -> " order by answer_due_on nulls last, id";
        };
    }

    private Page<RequestRow> page(
            String where, String order, Map<String, @Nullable Object> params, int number, LocalDate today) {
        long total = jdbc.sql("select count(*) from request" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", SIZE);
        params.put("offset", Page.offset(number, SIZE));
        long organ = (long) Objects.requireNonNull(params.get("organ"));
        List<RequestRow> rows = jdbc.sql(ROW + where + order + " limit :size offset :offset")
                .params(params)
                .query((row, index) -> toRow(row, organ, today))
                .list();
        return new Page<>(rows, Math.max(1, number), SIZE, total);
    }

    private RequestRow toRow(ResultSet row, long organ, LocalDate today) throws SQLException {
        LocalDate dueOn = row.getObject("answer_due_on", LocalDate.class);
        LocalDate disposedOn = row.getObject("disposed_on", LocalDate.class);
        String outcome = row.getString("outcome");
        return new RequestRow(
                row.getLong("id"),
                row.getString("receipt_number"),
                ReceiptChannel.valueOf(row.getString("channel")),
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getString("applicant_name"),
                DisclosureRequest.Wanted.summary(row.getString("description")),
                row.getObject("received_on", LocalDate.class),
                RequestStage.valueOf(row.getString("stage")),
                dueOn,
                row.getBoolean("due_provisional"),
                dueOn == null || disposedOn != null ? null : period.remaining(organ, today, dueOn),
                row.getString("handler_name"),
                outcome == null ? null : Outcome.valueOf(outcome),
                disposedOn);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
