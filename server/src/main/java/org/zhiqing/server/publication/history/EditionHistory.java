package org.zhiqing.server.publication.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentChanged;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.DocumentKinds;

/** The history of a document (变更记录): for the public what was public and still may be read, on the desk all editions. */
@Service
@Transactional
public class EditionHistory {

    private static final String PUBLIC = " from public_document_edition e where e.document_id = :document";
    private static final String ALL = " from document_edition e where e.document_id = :document";

    private final JdbcClient jdbc;
    private final DocumentDossiers dossiers;
    private final DocumentKinds kinds;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditionHistory(
            JdbcClient jdbc,
            DocumentDossiers dossiers,
            DocumentKinds kinds,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.kinds = kinds;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the editions that were public, newest first; closed ones without title and changes. Empty if none is public. */
    @Transactional(readOnly = true)
    public List<PastEdition> open(long document) {
        List<PastEdition> editions = jdbc.sql(
                        """
                select e.number, case when e.closed then '' else e.title end as title, e.published_at, e.current,
                       case when e.closed then '不再展示' else '' end as closed, false as withdrawn
                """
                                + PUBLIC + " order by e.number")
                .param("document", document)
                .query(EditionHistory::edition)
                .list();
        return described(editions, compared(PUBLIC + " and not e.closed", document));
    }

    /** Returns what changed between two editions that the public may compare; empty if it may not. */
    @Transactional(readOnly = true)
    public Optional<EditionDifference> open(long document, int from, int to) {
        return difference(two(PUBLIC + " and not e.closed", document, from, to), from, to);
    }

    /**
     * Returns all editions, newest first.
     *
     * @throws Refusal as {@link DocumentDossiers#get}
     */
    @Requires(Act.DOCUMENT_READ)
    public List<PastEdition> all(long document, Actor actor) {
        dossiers.get(document, actor);
        List<PastEdition> editions = jdbc.sql(
                        """
                select e.number, e.title, e.published_at,
                       exists (select 1 from document d where d.id = e.document_id and d.public_edition = e.number)
                           as current,
                       coalesce((select c.reason from document_edition_closed c where c.edition_id = e.id), '')
                           as closed,
                       exists (select 1 from document_withdrawal w where w.edition_id = e.id) as withdrawn
                """
                                + ALL + " order by e.number")
                .param("document", document)
                .query(EditionHistory::edition)
                .list();
        return described(editions, compared(ALL, document));
    }

    /**
     * Returns what changed between two editions.
     *
     * @throws Refusal as {@link DocumentDossiers#get}; {@code publication.edition-not-found}
     */
    @Requires(Act.DOCUMENT_READ)
    public EditionDifference difference(long document, int from, int to, Actor actor) {
        dossiers.get(document, actor);
        return difference(two(ALL, document, from, to), from, to)
                .orElseThrow(() -> new Refusal("publication.edition-not-found"));
    }

    /**
     * Closes an earlier edition: the public cannot read or compare it any more.
     *
     * @throws Refusal as {@link DocumentDossiers#get}; {@code publication.edition-not-found} unless it was public and is
     *     not now
     * @throws Findings {@code publication.reason-missing}, {@code publication.reason-too-long}
     */
    @Requires(Act.DOCUMENT_REVIEW)
    public void close(long document, int number, String reason, Actor by) {
        Document found = dossiers.get(document, by);
        if (found.organ() != by.organ()) {
            throw new Refusal("publication.not-found");
        }
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "publication.reason-missing");
        findings.when(reason.strip().length() > 500, "reason", "publication.reason-too-long", 500);
        findings.throwIfAny();
        int rows = jdbc.sql(
                        """
                insert into document_edition_closed (edition_id, reason, person_id, person_name, at)
                select e.id, :reason, :person, :name, :at
                  from document_edition e join document d on d.id = e.document_id
                 where e.document_id = :document and e.number = :number and e.published_at is not null
                   and d.public_edition is distinct from e.number
                on conflict (edition_id) do nothing
                """)
                .param("reason", reason.strip())
                .param("person", by.person())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("document", document)
                .param("number", number)
                .update();
        if (rows == 0) {
            throw new Refusal("publication.edition-not-found");
        }
        audit.record(
                by,
                "document.edition-closed",
                "document/" + document,
                "《" + found.title() + "》第 " + number + " 版不再展示：" + reason.strip());
        events.publishEvent(new DocumentChanged(document, found.organ()));
    }

    private List<ComparedEdition> compared(String from, long document) {
        return jdbc.sql("select " + ComparedEdition.COLUMNS + from + " order by e.number")
                .param("document", document)
                .query(reading(document))
                .list();
    }

    private RowMapper<ComparedEdition> reading(long document) {
        DocumentKind kind = kinds.get(jdbc.sql("select kind from document where id = :document")
                .param("document", document)
                .query(String.class)
                .single());
        return (row, index) -> ComparedEdition.of(row, kind);
    }

    private List<ComparedEdition> two(String which, long document, int from, int to) {
        return jdbc.sql("select " + ComparedEdition.COLUMNS + which + " and e.number in (:from, :to)")
                .param("document", document)
                .param("from", from)
                .param("to", to)
                .query(reading(document))
                .list();
    }

    private static Optional<EditionDifference> difference(List<ComparedEdition> all, int from, int to) {
        return find(all, from).flatMap(earlier -> find(all, to).map(earlier::to));
    }

    private static Optional<ComparedEdition> find(List<ComparedEdition> all, int number) {
        return all.stream().filter(edition -> edition.number() == number).findFirst();
    }

    /** Says of each what it changed of the one before that can be compared. */
    private static List<PastEdition> described(List<PastEdition> editions, List<ComparedEdition> compared) {
        List<PastEdition> described = new ArrayList<>();
        for (PastEdition edition : editions) {
            Optional<ComparedEdition> before = compared.stream()
                    .filter(other -> other.number() < edition.number())
                    .reduce((first, second) -> second);
            String changes = before.flatMap(
                            earlier -> find(compared, edition.number()).map(earlier::to))
                    .map(EditionDifference::summary)
                    .orElse("");
            described.add(new PastEdition(
                    edition.number(),
                    edition.title(),
                    edition.publishedAt(),
                    edition.current(),
                    edition.closed(),
                    edition.withdrawn(),
                    changes));
        }
        Collections.reverse(described);
        return described;
    }

    private static PastEdition edition(ResultSet row, int index) throws SQLException {
        OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
        return new PastEdition(
                row.getInt("number"),
                row.getString("title"),
                at == null ? null : at.toInstant(),
                row.getBoolean("current"),
                row.getString("closed"),
                row.getBoolean("withdrawn"),
                "");
    }
}
