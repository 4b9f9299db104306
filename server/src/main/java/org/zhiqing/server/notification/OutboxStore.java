package org.zhiqing.server.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code notification_outbox}. */
@Repository
class OutboxStore {

    /**
     * A notice taken out to be sent.
     *
     * @param sentence {@code null} where it lies encrypted under {@code secret}
     * @param tries how often it was sent, this time included
     */
    record Taken(
            long id,
            String key,
            long organ,
            NoticeChannel channel,
            long address,
            String subject,
            @Nullable String sentence,
            @Nullable Long secret,
            int tries) {}

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NewNotice notice, @Nullable Long secret, Instant at) {
        jdbc.sql(
                        """
                insert into notification_outbox
                       (key, organ_id, channel, address_text, address_shown, what, about, subject, sentence,
                        secret_text, state, put_at, next_try_at)
                values (:key, :organ, :channel, :address, :shown, :what, :about, :subject, :sentence,
                        :secret, 'WAITING', :at, :at)
                """)
                .param("key", UUID.randomUUID())
                .param("organ", notice.organ())
                .param("channel", notice.to().channel().name())
                .param("address", notice.to().text())
                .param("shown", notice.to().shown())
                .param("what", notice.what())
                .param("about", notice.about())
                .param("subject", notice.subject())
                .param("sentence", notice.open())
                .param("secret", secret)
                .param("at", utc(at))
                .update();
    }

    /**
     * Takes the notice out that has waited longest; no other server takes it before {@code until}, when it counts as lost
     * on the way and is sent again.
     */
    Optional<Taken> take(Collection<NoticeChannel> channels, Instant now, Instant until) {
        return jdbc.sql(
                        """
                update notification_outbox o
                   set try_count = try_count + 1, next_try_at = :until
                  from (select id from notification_outbox
                         where state = 'WAITING' and next_try_at <= :now and channel in (:channels)
                         order by next_try_at, id
                         limit 1
                           for update skip locked) next
                 where o.id = next.id
                returning o.id, o.key, o.organ_id, o.channel, o.address_text, o.subject, o.sentence, o.secret_text,
                          o.try_count
                """)
                .param("until", utc(until))
                .param("now", utc(now))
                .param("channels", channels.stream().map(NoticeChannel::name).toList())
                .query((row, index) -> new Taken(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getLong("organ_id"),
                        NoticeChannel.valueOf(row.getString("channel")),
                        row.getLong("address_text"),
                        row.getString("subject"),
                        row.getString("sentence"),
                        row.getObject("secret_text", Long.class),
                        row.getInt("try_count")))
                .optional();
    }

    void sent(long id, Instant at) {
        jdbc.sql(
                        """
                update notification_outbox
                   set state = 'SENT', ended_at = :at, fault = null, sentence = null, secret_text = null
                 where id = :id and state = 'WAITING'
                """)
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void failed(long id, Fault fault, Instant nextTry) {
        jdbc.sql(
                        "update notification_outbox set fault = :fault, next_try_at = :next where id = :id and state = 'WAITING'")
                .param("fault", fault.name())
                .param("next", utc(nextTry))
                .param("id", id)
                .update();
    }

    void givenUp(long id, Fault fault, Instant at) {
        jdbc.sql(
                        """
                update notification_outbox set state = 'GIVEN_UP', fault = :fault, ended_at = :at
                 where id = :id and state = 'WAITING'
                """)
                .param("fault", fault.name())
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /** Puts a notice that was given up back into the row; returns whether there was one. */
    boolean again(long organ, long id, Instant at) {
        return jdbc.sql(
                                """
                update notification_outbox set state = 'WAITING', try_count = 0, ended_at = null, next_try_at = :at
                 where id = :id and organ_id = :organ and state = 'GIVEN_UP'
                """)
                        .param("at", utc(at))
                        .param("id", id)
                        .param("organ", organ)
                        .update()
                == 1;
    }

    /** Lets a notice that was given up rest; returns its secret text, if it has one, which nobody needs any more. */
    Optional<Dropped> drop(long organ, long id, Instant at) {
        return jdbc.sql(
                        """
                update notification_outbox o set state = 'DROPPED', ended_at = :at, sentence = null, secret_text = null
                  from (select id, secret_text from notification_outbox
                         where id = :id and organ_id = :organ and state = 'GIVEN_UP' for update) before
                 where o.id = before.id
                returning before.secret_text as secret
                """)
                .param("at", utc(at))
                .param("id", id)
                .param("organ", organ)
                .query((row, index) -> new Dropped(row.getObject("secret", Long.class)))
                .optional();
    }

    /** A notice that was let rest. */
    record Dropped(@Nullable Long secret) {}

    /** Returns what has not been sent, newest first: first what was given up. */
    List<UnsentNotice> unsent(long organ, int limit) {
        return jdbc.sql(
                        """
                select id, channel, address_shown, what, about, state, put_at, try_count, fault, next_try_at
                  from notification_outbox
                 where organ_id = :organ and state in ('GIVEN_UP', 'WAITING')
                 order by state, id desc
                 limit :limit
                """)
                .param("organ", organ)
                .param("limit", limit)
                .query(OutboxStore::toUnsent)
                .list();
    }

    int countGivenUp(long organ) {
        return jdbc.sql("select count(*) from notification_outbox where organ_id = :organ and state = 'GIVEN_UP'")
                .param("organ", organ)
                .query(Integer.class)
                .single();
    }

    private static UnsentNotice toUnsent(ResultSet row, int index) throws SQLException {
        String fault = row.getString("fault");
        return new UnsentNotice(
                row.getLong("id"),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("address_shown"),
                row.getString("what"),
                row.getString("about"),
                row.getString("state").equals("GIVEN_UP"),
                instant(row, "put_at"),
                row.getInt("try_count"),
                fault == null ? "" : Fault.valueOf(fault).label(),
                instant(row, "next_try_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
