package org.zhiqing.server.request.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Table {@code request_organ_contact}. */
@Repository
class OrganContactStore {

    private final JdbcClient jdbc;

    OrganContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganContact> of(long organ) {
        return jdbc.sql(
                        """
                select id, name, address, telephone, matters from request_organ_contact
                 where organ_id = :organ order by name
                """)
                .param("organ", organ)
                .query(OrganContactStore::toContact)
                .list();
    }

    /** @throws Refusal {@code request.contact-known} */
    void add(OrganContact contact, Instant at, Actor by) {
        once(contact, () -> jdbc.sql(
                        """
                insert into request_organ_contact
                       (organ_id, name, address, telephone, matters, changed_name, changed_at)
                values (:organ, :name, :address, :telephone, :matters, :by, :at)
                """)
                .param("organ", by.organ())
                .param("name", contact.name())
                .param("address", contact.address())
                .param("telephone", contact.telephone())
                .param("matters", contact.matters())
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** @throws Refusal {@code request.contact-known} */
    void change(OrganContact contact, Instant at, Actor by) {
        once(contact, () -> jdbc.sql(
                        """
                update request_organ_contact
                   set name = :name, address = :address, telephone = :telephone, matters = :matters,
                       changed_name = :by, changed_at = :at
                 where id = :id and organ_id = :organ
                """)
                .param("name", contact.name())
                .param("address", contact.address())
                .param("telephone", contact.telephone())
                .param("matters", contact.matters())
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", contact.id())
                .param("organ", by.organ())
                .update());
    }

    void remove(long organ, long id) {
        jdbc.sql("delete from request_organ_contact where organ_id = :organ and id = :id")
                .param("organ", organ)
                .param("id", id)
                .update();
    }

    private static void once(OrganContact contact, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw new Refusal("request.contact-known", contact.name());
        }
    }

    private static OrganContact toContact(ResultSet row, int index) throws SQLException {
        return new OrganContact(
                row.getLong("id"),
                row.getString("name"),
                row.getString("address"),
                row.getString("telephone"),
                row.getString("matters"));
    }
}
