package org.zhiqing.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.kind.Route;

/** Tables {@code document} and {@code document_step}. */
@Repository
class DocumentStore {

    private static final int LONGEST_OPINION = 1000;

    private final JdbcClient jdbc;
    private final EditionStore editions;
    private final DocumentKinds kinds;

    DocumentStore(JdbcClient jdbc, EditionStore editions, DocumentKinds kinds) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.kinds = kinds;
    }

    /** Takes the next id, so that the first edition's digest can name its document. */
    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('document', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Adds a document with its first edition. */
    void add(Document document, Instant at) {
        jdbc.sql(
                        """
                insert into document (id, organ_id, unit_id, kind, section, author_id, author_name, stage, batch_id,
                                      created_at, changed_at, changed_name)
                overriding system value
                values (:id, :organ, :unit, :kind, :section, :author, :authorName, :stage, :batch, :at, :at,
                        :authorName)
                """)
                .param("id", document.id())
                .param("organ", document.organ())
                .param("unit", document.unit())
                .param("kind", document.kind().slug())
                .param("section", document.section())
                .param("author", document.author())
                .param("authorName", document.authorName())
                .param("stage", document.stage().name())
                .param("batch", document.batch())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        editions.add(document.id(), document.edition());
    }

    /** @throws Refusal {@code publication.not-found} */
    Document get(long id) {
        return jdbc.sql(
                        """
                select d.*, case when d.stage = 'DRAFT' then r.route else e.route end as route
                  from document d join document_edition e on e.document_id = d.id and e.number = d.edition
                  left join document_route r on r.organ_id = d.organ_id and r.kind = d.kind
                 where d.id = :id
                """)
                .param("id", id)
                .query((row, index) -> new Document(
                        row.getLong("id"),
                        row.getLong("organ_id"),
                        row.getObject("unit_id", Long.class),
                        kinds.get(row.getString("kind")),
                        row.getString("section"),
                        row.getLong("author_id"),
                        row.getString("author_name"),
                        DocumentStage.valueOf(row.getString("stage")),
                        editions.get(row.getLong("id"), row.getInt("edition")),
                        row.getObject("public_edition", Integer.class),
                        row.getString("index_number"),
                        row.getObject("first_published_on", java.time.LocalDate.class),
                        row.getObject("batch_id", Long.class),
                        route(row),
                        passed(row.getLong("id"), row.getInt("edition")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_name"),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new Refusal("publication.not-found"));
    }

    /** Returns whether the reader may see the document's title ({@link WithheldTitles#SHOWN}). */
    boolean isShownTo(long id, Actor reader) {
        return jdbc.sql("select " + WithheldTitles.SHOWN + " from document d where d.id = :id")
                .params(WithheldTitles.params(reader))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Returns the document of the person's own organ if it is still in the version that they have seen.
     *
     * @throws Refusal {@code publication.not-found} for one of another organ too, so that nothing of it is told;
     *     {@code kernel.changed-meanwhile}
     */
    Document get(long id, int version, Actor by) {
        Document document = get(id);
        if (document.organ() != by.organ()) {
            throw new Refusal("publication.not-found");
        }
        if (document.version() != version) {
            throw changedMeanwhile(document);
        }
        return document;
    }

    /** Returns the documents of a batch that were not discarded, by id. */
    List<Document> ofBatch(long batch) {
        return jdbc
                .sql("select id from document where batch_id = :batch and stage <> 'DISCARDED' order by id")
                .param("batch", batch)
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** Returns whether the organ has a reposted document of the same title and text already. */
    boolean repostedBefore(long organ, EditionContent content) {
        return jdbc.sql(
                        """
                select exists (
                    select 1 from document_edition e join document d on d.id = e.document_id
                     where e.title = :title and d.organ_id = :organ and d.kind = :kind and d.stage <> 'DISCARDED'
                       and e.body_source = :body)
                """)
                .param("title", content.title())
                .param("organ", organ)
                .param("kind", DocumentKinds.REPOST)
                .param("body", content.body())
                .query(Boolean.class)
                .single();
    }

    /** Writes what surrounds the edition; returns the document as saved. */
    Document save(Document document, Actor by, Instant at) {
        int rows = jdbc.sql(
                        """
                update document
                   set section = :section, stage = :stage, edition = :edition, public_edition = :publicEdition,
                       index_number = :indexNumber, first_published_on = :firstPublishedOn, changed_at = :at,
                       changed_name = :by, version = version + 1
                 where id = :id and version = :version
                """)
                .param("section", document.section())
                .param("stage", document.stage().name())
                .param("edition", document.edition().number())
                .param("publicEdition", document.publicEdition())
                .param("indexNumber", document.indexNumber())
                .param("firstPublishedOn", document.firstPublishedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("id", document.id())
                .param("version", document.version())
                .update();
        if (rows == 0) {
            throw changedMeanwhile(get(document.id()));
        }
        return get(document.id());
    }

    /** Returns the documents whose edition in work lies with the person: drafts and what is under way, by id. */
    List<Document> inWorkOf(long author) {
        return jdbc
                .sql(
                        """
                select id from document
                 where author_id = :author and stage in ('DRAFT', 'CHECKING', 'COUNTERSIGNING', 'REVIEWING', 'APPROVING', 'SCHEDULED')
                 order by id
                """)
                .param("author", author)
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** Puts the document into another person's hands. */
    void handOver(Document document, Actor to, Actor by, Instant at) {
        jdbc.sql(
                        """
                update document
                   set author_id = :author, author_name = :name, changed_at = :at, changed_name = :by,
                       version = version + 1
                 where id = :id
                """)
                .param("author", to.person())
                .param("name", to.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("id", document.id())
                .update();
    }

    private static Refusal changedMeanwhile(Document document) {
        return new Refusal(
                "kernel.changed-meanwhile",
                "稿件《" + document.title() + "》",
                document.changedName(),
                document.changedAt());
    }

    void addStep(Document before, DocumentStep step, DocumentStage to, String opinion, Actor by, Instant at) {
        jdbc.sql(
                        """
                insert into document_step (document_id, edition, step, from_stage, to_stage, opinion, person_id,
                                           person_name, acted_for, unit_id, at, sm3)
                values (:document, :edition, :step, :from, :to, :opinion, :person, :name, :actedFor, :unit, :at, :sm3)
                """)
                .param("document", before.id())
                .param("edition", before.edition().number())
                .param("step", step.name())
                .param("from", before.stage().name())
                .param("to", to.name())
                .param("opinion", cut(opinion.strip()))
                .param("person", by.person())
                .param("name", by.name())
                .param("actedFor", by.standsInFor())
                .param("unit", by.unit())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sm3", before.edition().sm3())
                .update();
    }

    private Route route(ResultSet row) throws SQLException {
        String route = row.getString("route");
        return route == null ? Route.of(kinds.get(row.getString("kind")).route()) : RouteStore.read(route);
    }

    private static String cut(String opinion) {
        return opinion.length() <= LONGEST_OPINION ? opinion : opinion.substring(0, LONGEST_OPINION - 1) + "…";
    }

    private List<PassedStep> passed(long document, int edition) {
        return steps(document).stream()
                .filter(step -> step.edition() == edition)
                .toList();
    }

    /** Returns all steps of all editions, oldest first. */
    List<PassedStep> steps(long document) {
        return jdbc.sql("select * from document_step where document_id = :document order by at, id")
                .param("document", document)
                .query((row, index) -> new PassedStep(
                        DocumentStep.valueOf(row.getString("step")),
                        DocumentStage.valueOf(row.getString("from_stage")),
                        DocumentStage.valueOf(row.getString("to_stage")),
                        row.getInt("edition"),
                        row.getString("opinion"),
                        row.getLong("person_id"),
                        row.getString("person_name"),
                        row.getObject("acted_for", Long.class),
                        row.getObject("unit_id", Long.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("sm3")))
                .list();
    }
}
