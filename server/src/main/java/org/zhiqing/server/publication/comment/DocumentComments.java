package org.zhiqing.server.publication.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.DocumentStep;
import org.zhiqing.server.publication.body.BodyLines;

/** Commenting on a document on its way, and answering; table {@code document_comment}. */
@Service
@Transactional
public class DocumentComments {

    private static final int LONGEST_PASSAGE = 300;
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final DocumentDossiers dossiers;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentComments(JdbcClient jdbc, DocumentDossiers dossiers, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the comments on all editions, open ones first, then newest first. */
    @Transactional(readOnly = true)
    public List<Comment> of(Document document) {
        return jdbc.sql(
                        """
                select * from document_comment where document_id = :document
                 order by (answer is not null), at desc, id desc
                """)
                .param("document", document.id())
                .query(DocumentComments::comment)
                .list();
    }

    /** Returns the body of the newest edition with the passages of open comments marked. */
    @Transactional(readOnly = true)
    public String marked(Document document) {
        return MarkedPassages.in(document.edition().bodyHtml(), of(document));
    }

    /**
     * Comments on a passage of the edition in work, or on the whole.
     *
     * @param passage words of the body; empty for the whole
     * @throws Refusal as {@link DocumentDossiers#get}; {@code publication.comment-closed}
     * @throws Findings {@code publication.passage-not-found}, {@code publication.comment-missing},
     *     {@code publication.too-long}
     */
    @Requires(Act.DOCUMENT_READ)
    public void add(long id, String passage, String words, Actor by) {
        Document document = own(id, by);
        if (!document.stage().isUnderway() && document.stage() != DocumentStage.DRAFT) {
            throw new Refusal("publication.comment-closed", document.title(), document.stage());
        }
        String about = passage.strip();
        Findings.Collector findings = new Findings.Collector();
        if (!findings.when(
                about.length() > LONGEST_PASSAGE, "passage", "publication.too-long", LONGEST_PASSAGE, about.length())) {
            findings.when(
                    !about.isEmpty()
                            && !BodyLines.of(document.edition().bodyHtml()).contains(about),
                    "passage",
                    "publication.passage-not-found",
                    about);
        }
        findings.when(words.isBlank(), "words", "publication.comment-missing");
        findings.when(words.length() > LONGEST, "words", "publication.too-long", LONGEST, words.length());
        findings.throwIfAny();
        jdbc.sql(
                        """
                insert into document_comment (document_id, edition, passage, words, person_id, person_name, at)
                values (:document, :edition, :passage, :words, :person, :name, :at)
                """)
                .param("document", id)
                .param("edition", document.edition().number())
                .param("passage", about)
                .param("words", words.strip())
                .param("person", by.person())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(by, "document.commented", "document/" + id, "《" + document.title() + "》");
    }

    /**
     * Answers a comment: what was done about it.
     *
     * @throws Refusal as {@link DocumentDossiers#get}; what {@link Document#refuses} says of drafting;
     *     {@code publication.comment-not-found} also if it is answered already
     * @throws Findings {@code publication.answer-missing}, {@code publication.too-long}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public void answer(long id, long comment, String answer, Actor by) {
        Document document = own(id, by);
        document.refuses(DocumentStep.SUBMIT, by).ifPresent(refusal -> {
            throw refusal;
        });
        Findings.Collector findings = new Findings.Collector();
        findings.when(answer.isBlank(), "answer", "publication.answer-missing");
        findings.when(answer.length() > LONGEST, "answer", "publication.too-long", LONGEST, answer.length());
        findings.throwIfAny();
        int rows = jdbc.sql(
                        """
                update document_comment set answer = :answer, answered_by = :by, answered_at = :at
                 where id = :comment and document_id = :document and answer is null
                """)
                .param("answer", answer.strip())
                .param("by", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("comment", comment)
                .param("document", id)
                .update();
        if (rows == 0) {
            throw new Refusal("publication.comment-not-found");
        }
        audit.record(by, "document.comment-answered", "document/" + id, "《" + document.title() + "》");
    }

    private Document own(long id, Actor by) {
        Document document = dossiers.get(id, by);
        if (document.organ() != by.organ()) {
            throw new Refusal("publication.not-found");
        }
        return document;
    }

    private static Comment comment(ResultSet row, int index) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Comment(
                row.getLong("id"),
                row.getInt("edition"),
                row.getString("passage"),
                row.getString("words"),
                row.getString("person_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
