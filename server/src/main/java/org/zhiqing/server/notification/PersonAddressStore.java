package org.zhiqing.server.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code notification_person_address}. */
@Repository
class PersonAddressStore {

    private final JdbcClient jdbc;

    PersonAddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long person, NoticeAddress address, Instant at) {
        jdbc.sql(
                        """
                insert into notification_person_address (person_id, channel, address_text, address_shown, given_at)
                values (:person, :channel, :text, :shown, :at)
                on conflict (person_id) do update
                   set channel = excluded.channel, address_text = excluded.address_text,
                       address_shown = excluded.address_shown, given_at = excluded.given_at
                """)
                .param("person", person)
                .param("channel", address.channel().name())
                .param("text", address.text())
                .param("shown", address.shown())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(long person) {
        jdbc.sql("delete from notification_person_address where person_id = :person")
                .param("person", person)
                .update();
    }

    Optional<NoticeAddress> of(long person) {
        return jdbc.sql(
                        "select channel, address_text, address_shown from notification_person_address where person_id = :person")
                .param("person", person)
                .query((row, index) -> new NoticeAddress(
                        NoticeChannel.valueOf(row.getString("channel")),
                        row.getLong("address_text"),
                        row.getString("address_shown")))
                .optional();
    }
}
