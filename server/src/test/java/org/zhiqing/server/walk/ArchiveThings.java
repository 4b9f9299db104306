package org.zhiqing.server.walk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiqing.server.organ.Office;

/** Something found in a document of an office, for the pages that decide about it. */
@Component
class ArchiveThings {

    private final JdbcClient jdbc;

    ArchiveThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a hit that waits for a decision; returns its id. */
    long hit(long document, Office office) {
        return jdbc.sql(
                        """
                insert into document_archive_hit (organ_id, document_id, edition, hit, kind, place, shown, suggestion,
                                                  list_version, found_at)
                values (:organ, :document, 1, repeat('0', 64), 'MOBILE', '正文', '138****5678', '遮盖', 1, now())
                returning id
                """)
                .param("organ", office.organ())
                .param("document", document)
                .query(Long.class)
                .single();
    }
}
