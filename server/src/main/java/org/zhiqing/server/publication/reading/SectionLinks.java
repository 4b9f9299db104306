package org.zhiqing.server.publication.reading;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links to sections in the words of public documents. */
@Component
@Transactional(readOnly = true)
public class SectionLinks {

    /** A link from a public document to a section, by its slug. */
    public record SectionLink(long document, String title, String slug) {}

    private final JdbcClient jdbc;

    SectionLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the links to the lists or feeds of these sections, by document. */
    public List<SectionLink> to(Collection<String> slugs) {
        return slugs.stream().flatMap(slug -> to(slug).stream()).toList();
    }

    private List<SectionLink> to(String slug) {
        return jdbc.sql(
                        """
                select p.id, p.title from public_document p where p.body_html ~ :link order by p.id
                """)
                .param("link", "href=\"[^\"]*/sections/" + slug + "[\"/?#]")
                .query((row, index) -> new SectionLink(row.getLong("id"), row.getString("title"), slug))
                .list();
    }
}
