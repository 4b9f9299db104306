package org.zhiqing.server.organ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code organ_record}, {@code organ_reception_point}: every save is a new row. */
@Repository
class OrganRecordStore {

    private static final String SELECT =
            """
            select id, organ_id, recorded_at, recorded_by, office_name, address, postcode, telephone, fax, email, hours,
                   site_name, site_address, site_code, icp, police
              from organ_record
            """;

    private final JdbcClient jdbc;

    OrganRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OrganRecord record) {
        long id = jdbc.sql(
                        """
                insert into organ_record (organ_id, recorded_at, recorded_by, office_name, address, postcode, telephone,
                                          fax, email, hours, site_name, site_address, site_code, icp, police)
                values (:organ, :at, :by, :officeName, :address, :postcode, :telephone,
                        :fax, :email, :hours, :siteName, :siteAddress, :siteCode, :icp, :police)
                returning id
                """)
                .param("organ", record.organ())
                .param("at", record.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", record.recordedBy())
                .param("officeName", record.officeName())
                .param("address", record.address())
                .param("postcode", record.postcode())
                .param("telephone", record.telephone())
                .param("fax", record.fax())
                .param("email", record.email())
                .param("hours", record.hours())
                .param("siteName", record.siteName())
                .param("siteAddress", record.siteAddress())
                .param("siteCode", record.siteCode())
                .param("icp", record.icp())
                .param("police", record.police())
                .query(Long.class)
                .single();
        for (int i = 0; i < record.receptionPoints().size(); i++) {
            addPoint(id, i, record.receptionPoints().get(i));
        }
    }

    private void addPoint(long record, int position, ReceptionPoint point) {
        jdbc.sql(
                        """
                insert into organ_reception_point (record_id, position, name, address, telephone, hours)
                values (:record, :position, :name, :address, :telephone, :hours)
                """)
                .param("record", record)
                .param("position", position)
                .param("name", point.name())
                .param("address", point.address())
                .param("telephone", point.telephone())
                .param("hours", point.hours())
                .update();
    }

    Optional<OrganRecord> newest(long organ) {
        return jdbc.sql(SELECT + " where organ_id = :organ order by id desc limit 1")
                .param("organ", organ)
                .query(this::toRecord)
                .optional();
    }

    List<OrganRecord> history(long organ) {
        return jdbc.sql(SELECT + " where organ_id = :organ order by id desc")
                .param("organ", organ)
                .query(this::toRecord)
                .list();
    }

    /** Makes saves of one organ wait for each other until the transaction ends. */
    void lock(long organ) {
        jdbc.sql("select id from organ where id = :organ for update")
                .param("organ", organ)
                .query(Long.class)
                .optional();
    }

    private List<ReceptionPoint> points(long record) {
        return jdbc.sql(
                        """
                select name, address, telephone, hours
                  from organ_reception_point
                 where record_id = :record
                 order by position
                """)
                .param("record", record)
                .query((row, index) ->
                        new ReceptionPoint(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private OrganRecord toRecord(ResultSet row, int index) throws SQLException {
        return new OrganRecord(
                row.getLong("organ_id"),
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getString("office_name"),
                row.getString("address"),
                row.getString("postcode"),
                row.getString("telephone"),
                row.getString("fax"),
                row.getString("email"),
                row.getString("hours"),
                row.getString("site_name"),
                row.getString("site_address"),
                row.getString("site_code"),
                row.getString("icp"),
                row.getString("police"),
                points(row.getLong("id")));
    }
}
