package org.zhiqing.server.publication.interpretation;

import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which points a picture was drawn from; table {@code document_drawn_points}. */
@Component
public class DrawnPoints {

    /** How the alternative text of a picture drawn from points begins. */
    static final String ALT = "图解：";

    private final JdbcClient jdbc;

    DrawnPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether the body shows a picture that was drawn from other points than it has now. */
    public boolean isOutdated(long document, String html) {
        return !Jsoup.parseBodyFragment(html).select("img[alt^=" + ALT + "]").isEmpty()
                && jdbc.sql("select points from document_drawn_points where document_id = :id")
                        .param("id", document)
                        .query(String.class)
                        .optional()
                        .filter(points -> !points.equals(Point.digest(html)))
                        .isPresent();
    }

    void drawn(long document, String digest) {
        jdbc.sql(
                        """
                insert into document_drawn_points (document_id, points) values (:id, :points)
                on conflict (document_id) do update set points = excluded.points
                """)
                .param("id", document)
                .param("points", digest)
                .update();
    }
}
