package org.zhiqing.server.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;

/** Table {@code request_search}. Rows are added and never changed. */
@Repository
class SearchStore {

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long request, Search search, Instant at, Actor by) {
        jdbc.sql(
                        """
                insert into request_search
                       (request_id, place, words, found, result, searched_on, searched_by, recorded_at, by_id)
                values (:request, :place, :words, :found, :result, :on, :who, :at, :by)
                """)
                .param("request", request)
                .param("place", search.place())
                .param("words", search.words())
                .param("found", search.found())
                .param("result", search.result())
                .param("on", search.searchedOn())
                .param("who", search.searchedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .update();
    }

    /** Returns the searches of a request, oldest first. */
    List<Search> of(long request) {
        return jdbc.sql(
                        """
                select place, words, found, result, searched_on, searched_by
                  from request_search where request_id = :request order by searched_on, id
                """)
                .param("request", request)
                .query((row, index) -> new Search(
                        row.getString("place"),
                        row.getString("words"),
                        row.getBoolean("found"),
                        row.getString("result"),
                        row.getObject("searched_on", LocalDate.class),
                        row.getString("searched_by")))
                .list();
    }
}
