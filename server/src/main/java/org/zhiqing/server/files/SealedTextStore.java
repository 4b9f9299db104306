package org.zhiqing.server.files;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Refusal;

/** Table {@code sealed_text}. */
@Repository
class SealedTextStore {

    record Row(String place, byte[] content, String fingerprint) {}

    private final JdbcClient jdbc;

    SealedTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String place, byte[] content, String fingerprint) {
        return jdbc.sql(
                        """
                insert into sealed_text (sealed_as, content, sealed_with) values (:place, :content, :fingerprint)
                returning id
                """)
                .param("place", place)
                .param("content", content)
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .single();
    }

    Row get(long id) {
        return jdbc.sql("select sealed_as, content, sealed_with from sealed_text where id = :id")
                .param("id", id)
                .query((row, index) -> new Row(row.getString(1), row.getBytes(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> new Refusal("files.not-found"));
    }

    void remove(long id) {
        jdbc.sql("delete from sealed_text where id = :id").param("id", id).update();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from sealed_text)")
                .query(Boolean.class)
                .single();
    }
}
