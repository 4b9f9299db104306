package org.zhiqing.server.catalog.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code site_page}, {@code site_page_edition} and {@code site_page_block}. */
@Repository
class PageStore {

    private static final String PAGE =
            """
            select p.*, e.made_by, e.made_name, e.follows from site_page p
              join site_page_edition e on e.page_id = p.id and e.number = p.draft
            """;

    private final JdbcClient jdbc;

    PageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a page with an empty edition. */
    long add(long organ, String slug, String title, String purpose, Actor by, Instant at) {
        long id = jdbc.sql(
                        """
                insert into site_page (organ_id, slug, title, purpose, draft) values (:organ, :slug, :title, :purpose, 1)
                returning id
                """)
                .param("organ", organ)
                .param("slug", slug)
                .param("title", title)
                .param("purpose", purpose)
                .query(Long.class)
                .single();
        addEdition(id, 1, 0, List.of(), by, at);
        return id;
    }

    void addEdition(long page, int number, int follows, List<Block> blocks, Actor by, Instant at) {
        jdbc.sql(
                        """
                insert into site_page_edition (page_id, number, follows, made_by, made_name, made_at)
                values (:page, :number, :follows, :by, :name, :at)
                """)
                .param("page", page)
                .param("number", number)
                .param("follows", follows)
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            jdbc.sql(
                            """
                    insert into site_page_block (page_id, number, position, kind, title, body, section, count)
                    values (:page, :number, :position, :kind, :title, :body, :section, :count)
                    """)
                    .param("page", page)
                    .param("number", number)
                    .param("position", i)
                    .param("kind", block.kind().name())
                    .param("title", block.title())
                    .param("body", block.body())
                    .param("section", block.section())
                    .param("count", block.count())
                    .update();
        }
    }

    /** @throws Refusal {@code catalog.page-changed-meanwhile} if somebody changed it since it was read */
    void point(SitePage page, int draft, @Nullable Integer open, @Nullable LocalDate closedOn) {
        int rows = jdbc.sql(
                        """
                update site_page set draft = :draft, open = :open, closed_on = :closedOn, version = version + 1
                 where id = :id and version = :version
                """)
                .param("draft", draft)
                .param("open", open)
                .param("closedOn", closedOn)
                .param("id", page.id())
                .param("version", page.version())
                .update();
        if (rows == 0) {
            throw new Refusal("catalog.page-changed-meanwhile", page.title());
        }
    }

    void published(long page, int number, Actor by, Instant at) {
        jdbc.sql(
                        """
                update site_page_edition set published_by = :by, published_name = :name, published_at = :at
                 where page_id = :page and number = :number
                """)
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("page", page)
                .param("number", number)
                .update();
    }

    int lastNumber(long page) {
        return jdbc.sql("select max(number) from site_page_edition where page_id = :page")
                .param("page", page)
                .query(Integer.class)
                .single();
    }

    Optional<SitePage> find(long id) {
        return jdbc.sql(PAGE + " where p.id = :id")
                .param("id", id)
                .query(this::page)
                .optional();
    }

    Optional<SitePage> find(long organ, String slug) {
        return jdbc.sql(PAGE + " where p.organ_id = :organ and p.slug = :slug")
                .param("organ", organ)
                .param("slug", slug)
                .query(this::page)
                .optional();
    }

    /** Returns the organ's pages, the home page first, then by title. */
    List<SitePage> ofOrgan(long organ) {
        return jdbc.sql(PAGE + " where p.organ_id = :organ order by p.slug <> 'home', p.title, p.id")
                .param("organ", organ)
                .query(this::page)
                .list();
    }

    /** Returns the word that the preview address of the edition in work holds. */
    String preview(SitePage page) {
        return jdbc.sql("select preview from site_page_edition where page_id = :page and number = :number")
                .param("page", page.id())
                .param("number", page.draft())
                .query(String.class)
                .single();
    }

    /** Returns the page whose edition in work has that preview and was made after the moment. */
    Optional<SitePage> byPreview(String preview, Instant after) {
        return jdbc.sql(PAGE + " where e.preview = :preview and e.made_at > :after and p.closed_on is null")
                .param("preview", preview)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query(this::page)
                .optional();
    }

    List<Block> blocks(long page, int number) {
        return jdbc.sql("select * from site_page_block where page_id = :page and number = :number order by position")
                .param("page", page)
                .param("number", number)
                .query((row, index) -> new Block(
                        BlockKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("section"),
                        row.getInt("count")))
                .list();
    }

    private SitePage page(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        int draft = row.getInt("draft");
        return new SitePage(
                id,
                row.getLong("organ_id"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("purpose"),
                draft,
                row.getInt("follows"),
                row.getObject("open", Integer.class),
                row.getLong("made_by"),
                row.getString("made_name"),
                blocks(id, draft),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
