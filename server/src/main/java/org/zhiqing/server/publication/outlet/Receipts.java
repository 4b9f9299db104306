package org.zhiqing.server.publication.outlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.publication.Attachment;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/**
 * The receipts of publishing and withdrawing (回执): what each outlet showed afterwards. Outlets are asked by whoever
 * keeps them, and confirm here.
 */
@Service
@Transactional
public class Receipts {

    private static final String TASK = "document-outlets";

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(JdbcClient jdbc, Tasks tasks, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Returns what the last withdrawal of the document took back; empty while it is public. */
    @Transactional(readOnly = true)
    public Optional<PublicAct> withdrawn(long document) {
        return jdbc.sql(
                        """
                select d.id, d.organ_id, e.id as edition, e.number, 'GONE' as wanted, w.at, e.title,
                       w.reason in ('SECRECY', 'PRIVACY') as hidden, d.index_number, d.section, e.attachments,
                       true as first
                  from document d join document_withdrawal w on w.document_id = d.id
                  join document_edition e on e.id = w.edition_id
                 where d.id = :id and d.public_edition is null
                 order by w.id desc limit 1
                """)
                .param("id", document)
                .query(Receipts::act)
                .optional();
    }

    /** Returns the edition that is public now; empty if none is, or if it came with a batch. */
    @Transactional(readOnly = true)
    public Optional<PublicAct> published(long document) {
        return jdbc.sql(
                        """
                select d.id, d.organ_id, e.id as edition, e.number, 'PRESENT' as wanted, e.published_at as at, e.title,
                       false as hidden, d.index_number, d.section, e.attachments,
                       not exists (select 1 from document_edition o
                                    where o.document_id = d.id and o.id <> e.id and o.published_at is not null) as first
                  from document d join document_edition e on e.document_id = d.id and e.number = d.public_edition
                 where d.id = :id and (d.batch_id is null or e.number > 1)
                """)
                .param("id", document)
                .query(Receipts::act)
                .optional();
    }

    /** Writes down what was seen at an outlet; what was written before of the same address is replaced. */
    public void confirm(PublicAct act, Outlet outlet, String address, boolean asWanted, String proof) {
        jdbc.sql(
                        """
                insert into document_outlet (edition_id, document_id, wanted, outlet, address, acted_at, seen_at,
                                             as_wanted, proof)
                values (:edition, :document, :wanted, :outlet, :address, :actedAt, :seenAt, :asWanted, :proof)
                on conflict (edition_id, wanted, outlet, address)
                do update set seen_at = excluded.seen_at, as_wanted = excluded.as_wanted, proof = excluded.proof
                """)
                .param("edition", act.edition())
                .param("document", act.document())
                .param("wanted", act.wanted().name())
                .param("outlet", outlet.name())
                .param("address", address)
                .param("actedAt", act.at().atOffset(ZoneOffset.UTC))
                .param("seenAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("asWanted", asWanted)
                .param("proof", proof)
                .update();
    }

    /** Returns whether it is still the last act of its document. */
    @Transactional(readOnly = true)
    public boolean stands(PublicAct act) {
        return (act.wanted() == Presence.GONE ? withdrawn(act.document()) : published(act.document()))
                .filter(last -> last.edition() == act.edition())
                .isPresent();
    }

    /**
     * Has the outlets looked at again after the last act of a document.
     *
     * @throws Refusal {@code publication.not-found}
     */
    @Requires(Act.DOCUMENT_REVIEW)
    public void askAgain(long document, Actor by) {
        if (organOf(document).filter(organ -> organ == by.organ()).isEmpty()) {
            throw new Refusal("publication.not-found");
        }
        tasks.close(TASK, document, by);
        events.publishEvent(new OutletsAsked(document));
    }

    private Optional<Long> organOf(long document) {
        return jdbc.sql("select organ_id from document where id = :id")
                .param("id", document)
                .query(Long.class)
                .optional();
    }

    /** Tells the disclosure office that outlets do not show what the act wanted. */
    public void alarm(PublicAct act, List<Outlet> outlets) {
        tasks.open(NewTask.forRole(
                Role.DISCLOSURE_OFFICE,
                act.organ(),
                null,
                TASK,
                act.document(),
                "OUTLETS",
                Sentences.of(
                        act.wanted() == Presence.GONE ? "publication.task-still-seen" : "publication.task-not-seen",
                        act.title(),
                        outlets.stream().map(Outlet::label).toList()),
                "/desk/documents/" + act.document() + "#receipt",
                null));
    }

    /** Returns the receipt of the last act of a document; empty before any outlet was asked. */
    @Transactional(readOnly = true)
    public List<OutletCheck> last(long document) {
        return jdbc
                .sql(
                        """
                select * from document_outlet o
                 where document_id = :id
                   and acted_at = (select max(acted_at) from document_outlet where document_id = :id)
                """)
                .param("id", document)
                .query((row, index) -> new OutletCheck(
                        Outlet.valueOf(row.getString("outlet")),
                        Presence.valueOf(row.getString("wanted")),
                        row.getString("address"),
                        instant(row, "acted_at"),
                        instant(row, "seen_at"),
                        row.getBoolean("as_wanted"),
                        row.getString("proof")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(OutletCheck::outlet).thenComparing(OutletCheck::address))
                .toList();
    }

    private static PublicAct act(ResultSet row, int index) throws SQLException {
        return new PublicAct(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getLong("edition"),
                row.getInt("number"),
                Presence.valueOf(row.getString("wanted")),
                instant(row, "at"),
                row.getString("title"),
                row.getBoolean("hidden"),
                row.getString("index_number"),
                row.getString("section"),
                Attachment.list(row.getString("attachments")).stream()
                        .map(Attachment::file)
                        .toList(),
                row.getBoolean("first"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
