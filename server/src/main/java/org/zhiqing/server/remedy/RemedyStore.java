package org.zhiqing.server.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code remedy_case}. */
@Repository
class RemedyStore {

    private static final String COLUMNS =
            "id, organ_id, procedure, case_number, authority, party, subject, request_number, filed_on, result,"
                    + " concluded_on, note, version";

    private final JdbcClient jdbc;

    RemedyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(RemedyCase of) {
        return jdbc.sql(
                        """
                insert into remedy_case (organ_id, procedure, case_number, authority, party, subject, request_number,
                                         filed_on, result, concluded_on, note)
                values (:organ, :procedure, :caseNumber, :authority, :party, :subject, :request,
                        :filedOn, :result, :concludedOn, :note)
                returning id
                """)
                .params(params(of))
                .query(Long.class)
                .single();
    }

    /** Writes the case if nobody else has since it was read; returns whether it did. */
    boolean save(RemedyCase of) {
        return jdbc.sql(
                                """
                update remedy_case
                   set procedure = :procedure, case_number = :caseNumber, authority = :authority, party = :party,
                       subject = :subject, request_number = :request, filed_on = :filedOn, result = :result,
                       concluded_on = :concludedOn, note = :note, version = version + 1
                 where id = :id and organ_id = :organ and version = :version
                """)
                        .params(params(of))
                        .update()
                == 1;
    }

    Optional<RemedyCase> get(long id, long organ) {
        return jdbc.sql("select " + COLUMNS + " from remedy_case where id = :id and organ_id = :organ")
                .param("id", id)
                .param("organ", organ)
                .query(RemedyStore::toCase)
                .optional();
    }

    /** Returns the cases of an organ, newest first; of a procedure if one is named. */
    List<RemedyCase> of(long organ, @Nullable RemedyProcedure procedure) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                  from remedy_case
                 where organ_id = :organ and (cast(:procedure as varchar) is null or procedure = :procedure)
                 order by filed_on desc, id desc
                """)
                .param("organ", organ)
                .param("procedure", procedure == null ? null : procedure.name())
                .query(RemedyStore::toCase)
                .list();
    }

    private static Map<String, @Nullable Object> params(RemedyCase of) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", of.id());
        params.put("organ", of.organ());
        params.put("procedure", of.procedure().name());
        params.put("caseNumber", of.caseNumber());
        params.put("authority", of.authority());
        params.put("party", of.party());
        params.put("subject", of.subject());
        params.put("request", of.request());
        params.put("filedOn", of.filedOn());
        params.put("result", of.result().name());
        params.put("concludedOn", of.concludedOn());
        params.put("note", of.note());
        params.put("version", of.version());
        return params;
    }

    private static RemedyCase toCase(ResultSet row, int index) throws SQLException {
        return new RemedyCase(
                row.getLong("id"),
                row.getLong("organ_id"),
                RemedyProcedure.valueOf(row.getString("procedure")),
                row.getString("case_number"),
                row.getString("authority"),
                row.getString("party"),
                row.getString("subject"),
                row.getString("request_number"),
                row.getObject("filed_on", LocalDate.class),
                RemedyResult.valueOf(row.getString("result")),
                row.getObject("concluded_on", LocalDate.class),
                row.getString("note"),
                row.getInt("version"));
    }
}
