package org.zhiqing.server.organ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code organ_leading_group}, {@code organ_leading_group_member}. */
@Repository
class LeadingGroupStore {

    private static final String SELECT =
            "select id, organ_id, name, founding_document, founded_on, dissolved_on from organ_leading_group ";

    private final JdbcClient jdbc;

    LeadingGroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(LeadingGroup group) {
        return jdbc.sql(
                        """
                insert into organ_leading_group (organ_id, name, founding_document, founded_on)
                values (:organ, :name, :document, :on)
                returning id
                """)
                .param("organ", group.organ())
                .param("name", group.name())
                .param("document", group.foundingDocument())
                .param("on", group.foundedOn())
                .query(Long.class)
                .single();
    }

    void addMember(long group, LeadingGroup.Member member) {
        jdbc.sql(
                        """
                insert into organ_leading_group_member (group_id, duty, name, post, from_on, document)
                values (:group, :duty, :name, :post, :from, :document)
                """)
                .param("group", group)
                .param("duty", member.duty().name())
                .param("name", member.name())
                .param("post", member.post())
                .param("from", member.fromOn())
                .param("document", member.document())
                .update();
    }

    void endMember(long member, LocalDate lastDay, String document) {
        jdbc.sql(
                        """
                update organ_leading_group_member
                   set until_on = :lastDay,
                       document = case when :document = '' then document
                                       when document = '' then :document
                                       else document || '；' || :document end
                 where id = :member and until_on is null
                """)
                .param("lastDay", lastDay)
                .param("document", document)
                .param("member", member)
                .update();
    }

    void dissolve(long group, LocalDate on) {
        jdbc.sql(
                        """
                update organ_leading_group_member
                   set until_on = greatest(from_on, :lastDay)
                 where group_id = :group and until_on is null
                """)
                .param("lastDay", on.minusDays(1))
                .param("group", group)
                .update();
        jdbc.sql("update organ_leading_group set dissolved_on = :on where id = :group")
                .param("on", on)
                .param("group", group)
                .update();
    }

    Optional<LeadingGroup> find(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(this::toGroup)
                .optional();
    }

    /** Returns the groups an organ has had, newest first. */
    List<LeadingGroup> ofOrgan(long organ) {
        return jdbc.sql(SELECT + "where organ_id = :organ order by founded_on desc, id desc")
                .param("organ", organ)
                .query(this::toGroup)
                .list();
    }

    private LeadingGroup toGroup(ResultSet row, int index) throws SQLException {
        return new LeadingGroup(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getString("name"),
                row.getString("founding_document"),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                members(row.getLong("id")));
    }

    private List<LeadingGroup.Member> members(long group) {
        return jdbc.sql(
                        """
                select id, duty, name, post, from_on, until_on, document
                  from organ_leading_group_member
                 where group_id = :group
                """)
                .param("group", group)
                .query((row, index) -> new LeadingGroup.Member(
                        row.getLong("id"),
                        LeadingGroup.Duty.valueOf(row.getString("duty")),
                        row.getString("name"),
                        row.getString("post"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("document")))
                .list();
    }
}
