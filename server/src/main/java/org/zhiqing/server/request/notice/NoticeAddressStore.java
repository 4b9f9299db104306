package org.zhiqing.server.request.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.notification.NoticeAddress;
import org.zhiqing.server.notification.NoticeChannel;

/** Table {@code request_notice_address}. */
@Repository
class NoticeAddressStore {

    private final JdbcClient jdbc;

    NoticeAddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long request, NoticeAddress address, Instant at) {
        jdbc.sql(
                        """
                insert into request_notice_address (request_id, channel, address_text, address_shown, given_at)
                values (:request, :channel, :text, :shown, :at)
                on conflict (request_id) do update
                   set channel = excluded.channel, address_text = excluded.address_text,
                       address_shown = excluded.address_shown, given_at = excluded.given_at
                """)
                .param("request", request)
                .param("channel", address.channel().name())
                .param("text", address.text())
                .param("shown", address.shown())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(long request) {
        jdbc.sql("delete from request_notice_address where request_id = :request")
                .param("request", request)
                .update();
    }

    Optional<NoticeAddress> of(long request) {
        return jdbc.sql(
                        "select channel, address_text, address_shown from request_notice_address where request_id = :request")
                .param("request", request)
                .query((row, index) -> new NoticeAddress(
                        NoticeChannel.valueOf(row.getString("channel")),
                        row.getLong("address_text"),
                        row.getString("address_shown")))
                .optional();
    }
}
