package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Organ;

/** Table {@code request_unit_inquiry}. */
@Repository
class UnitInquiryStore {

    private final JdbcClient jdbc;

    UnitInquiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long request, Organ unit, String matter, LocalDate dueOn, Actor by, Instant at) {
        jdbc.sql(
                        """
                insert into request_unit_inquiry (request_id, unit_id, unit_name, matter, due_on, asked_at, asked_by_id,
                                                  asked_by)
                values (:request, :unit, :name, :matter, :dueOn, :at, :person, :by)
                """)
                .param("request", request)
                .param("unit", unit.id())
                .param("name", unit.name())
                .param("matter", matter)
                .param("dueOn", dueOn)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person())
                .param("by", by.name())
                .update();
    }

    /** Returns all of a request, oldest first. */
    List<UnitInquiry> of(long request) {
        return jdbc.sql("select * from request_unit_inquiry where request_id = :request order by id")
                .param("request", request)
                .query(UnitInquiryStore::toInquiry)
                .list();
    }

    Optional<UnitInquiry> find(long id) {
        return jdbc.sql("select * from request_unit_inquiry where id = :id")
                .param("id", id)
                .query(UnitInquiryStore::toInquiry)
                .optional();
    }

    void reply(long id, UnitInquiry.Reply reply) {
        jdbc.sql(
                        """
                update request_unit_inquiry
                   set proposal = :proposal, reply = :text, replied_by = :by, replied_at = :at where id = :id
                """)
                .param("proposal", reply.proposal().name())
                .param("text", reply.text())
                .param("by", reply.by())
                .param("at", reply.at().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void note(long id, Instant at) {
        jdbc.sql("update request_unit_inquiry set noted_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void end(long id, String reason, Instant at) {
        jdbc.sql("update request_unit_inquiry set ended_at = :at, end_reason = :reason where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static UnitInquiry toInquiry(ResultSet row, int index) throws SQLException {
        String proposal = row.getString("proposal");
        return new UnitInquiry(
                row.getLong("id"),
                row.getLong("request_id"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getString("matter"),
                row.getObject("due_on", LocalDate.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                proposal == null
                        ? null
                        : new UnitInquiry.Reply(
                                UnitInquiry.Proposal.valueOf(proposal),
                                row.getString("reply"),
                                row.getString("replied_by"),
                                row.getObject("replied_at", OffsetDateTime.class)
                                        .toInstant()),
                row.getObject("noted_at") != null,
                row.getString("end_reason"));
    }
}
