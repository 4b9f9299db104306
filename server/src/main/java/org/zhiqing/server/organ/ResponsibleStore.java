package org.zhiqing.server.organ;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code organ_responsible}. */
@Repository
class ResponsibleStore {

    private final JdbcClient jdbc;

    ResponsibleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns who has been responsible in a unit, the present one first. */
    List<Responsible> history(long unit) {
        return jdbc.sql(
                        """
                select responsible.unit_id, responsible.person_id, person.name, responsible.from_on, responsible.until_on
                  from organ_responsible responsible
                  join person on person.id = responsible.person_id
                 where responsible.unit_id = :unit
                 order by responsible.id desc
                """)
                .param("unit", unit)
                .query((row, index) -> new Responsible(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    List<Long> unitsOf(long person) {
        return jdbc.sql(
                        "select unit_id from organ_responsible where person_id = :person and until_on is null order by unit_id")
                .param("person", person)
                .query(Long.class)
                .list();
    }

    void end(long unit, LocalDate lastDay) {
        jdbc.sql(
                        """
                update organ_responsible
                   set until_on = greatest(:lastDay, from_on)
                 where unit_id = :unit and until_on is null
                """)
                .param("lastDay", lastDay)
                .param("unit", unit)
                .update();
    }

    void add(long unit, long person, LocalDate from) {
        jdbc.sql("insert into organ_responsible (unit_id, person_id, from_on) values (:unit, :person, :from)")
                .param("unit", unit)
                .param("person", person)
                .param("from", from)
                .update();
    }
}
