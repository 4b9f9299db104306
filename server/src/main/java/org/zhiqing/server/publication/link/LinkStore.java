package org.zhiqing.server.publication.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code external_link}. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an address that is to be looked at; one that is there already stays. */
    void add(String url, Instant at) {
        jdbc.sql("insert into external_link (url, due_at) values (:url, :at) on conflict (url) do nothing")
                .param("url", url)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns addresses that are due, those that wait longest first. */
    List<String> due(Instant now, int most) {
        return jdbc.sql("select url from external_link where due_at <= :now order by due_at, url limit :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(String.class)
                .list();
    }

    int failures(String url) {
        return jdbc.sql("select failures from external_link where url = :url")
                .param("url", url)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void seen(String url, int failures, String words, Instant at, Instant due) {
        jdbc.sql(
                        """
                update external_link set failures = :failures, seen = :words, seen_at = :at, due_at = :due
                 where url = :url
                """)
                .param("failures", failures)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("url", url)
                .update();
    }

    /** Returns those of the addresses that are known to be dead, each with what was seen. */
    Map<String, String> dead(Collection<String> urls) {
        return urls.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select url, seen from external_link where url in (:urls) and failures >= 2")
                        .param("urls", urls)
                        .query((row, index) -> Map.entry(row.getString("url"), row.getString("seen")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns how many of the addresses were looked at. */
    int seenCount(Collection<String> urls) {
        return jdbc.sql("select count(*) from external_link where url in (:urls) and seen_at is not null")
                .param("urls", urls)
                .query(Integer.class)
                .single();
    }

    /** Returns the bodies with links that changed since, of organs in the list. */
    List<String> bodiesChangedSince(Instant since, Collection<Long> organs) {
        return jdbc.sql(
                        """
                select e.body_html from document d
                  join document_edition e on e.document_id = d.id and e.number in (d.edition, d.public_edition)
                 where d.organ_id in (:organs) and d.changed_at > :since and e.body_html like '%href="http%'
                """)
                .param("organs", organs)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }
}
