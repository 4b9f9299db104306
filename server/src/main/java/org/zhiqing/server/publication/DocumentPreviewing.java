package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.reading.PublicDocument;

/** Showing an edition in work as the public would read it (预览), also to somebody who has no account. */
@Service
@Transactional
public class DocumentPreviewing {

    private static final Duration FRAMED = Duration.ofMinutes(30);
    private static final int LONGEST_DAYS = 15;
    private static final String NO_NUMBER = "（公开时编排）";

    private final DocumentStore store;
    private final DocumentDossiers dossiers;
    private final EditionScreening screening;
    private final PreviewTokens tokens;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentPreviewing(
            DocumentStore store,
            DocumentDossiers dossiers,
            EditionScreening screening,
            PreviewTokens tokens,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.screening = screening;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An edition as it would be public.
     *
     * @param until the last moment at which the address shows it
     * @param shared whether it was handed on
     */
    public record Preview(PublicDocument document, Instant until, boolean shared) {}

    /**
     * Returns a token for the person's own desk, good for half an hour.
     *
     * @throws Refusal {@code publication.not-found}
     */
    @Requires(Act.DOCUMENT_READ)
    @Transactional(readOnly = true)
    public String framed(long id, Actor by) {
        return tokens.token(dossiers.get(id, by), clock.instant().plus(FRAMED), false);
    }

    /**
     * Returns a token that can be handed to a reviewer without an account.
     *
     * @param days 1 to 15
     * @throws Refusal {@code publication.not-found}, also for a document of an organ below; {@code
     *     publication.preview-secrecy-mark} if the text bears a secrecy mark; {@code publication.preview-hits} if it holds
     *     personal data that nobody has answered for; {@code publication.preview-not-proactive}, {@code publication.preview-days}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public String share(long id, int days, Actor by) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Refusal("publication.preview-days", LONGEST_DAYS);
        }
        Document document = dossiers.get(id, by);
        if (document.organ() != by.organ()) {
            throw new Refusal("publication.not-found");
        }
        if (document.edition().content().attribute() != DisclosureAttribute.PROACTIVE) {
            throw new Refusal("publication.preview-not-proactive", document.title());
        }
        if (screening.refuses(document, DocumentStep.SUBMIT).isPresent()) {
            throw new Refusal("publication.preview-secrecy-mark", document.title());
        }
        long open =
                screening.hits(document).stream().filter(AnsweredHit::isOpen).count();
        if (open > 0) {
            throw new Refusal("publication.preview-hits", document.title(), open);
        }
        Instant until = clock.instant().plus(Duration.ofDays(days));
        audit.record(
                by, "document.preview-shared", "document/" + id, "《" + document.title() + "》至" + Beijing.minute(until));
        return tokens.token(document, until, true);
    }

    /**
     * Returns what the token shows. Opening one that was handed on is recorded.
     *
     * @throws Refusal {@code publication.preview-not-found} (no token of ours), {@code publication.preview-over-not-found}
     *     (expired), {@code publication.preview-changed-not-found} (the words are others now, or
     *     the document was withdrawn)
     */
    public Preview open(String token) {
        PreviewTokens.Read read =
                PreviewTokens.read(token).orElseThrow(() -> new Refusal("publication.preview-not-found"));
        if (read.until().isBefore(clock.instant())) {
            throw new Refusal("publication.preview-over-not-found");
        }
        Document document = document(read);
        if (read.shared()) {
            audit.record(
                    Actor.system(document.organ(), ""),
                    "document.preview-opened",
                    "document/" + document.id(),
                    "《" + document.title() + "》");
        }
        return new Preview(asPublic(document), read.until(), read.shared());
    }

    /**
     * Returns a file of what the token shows.
     *
     * @throws Refusal as {@link #open}; {@code publication.preview-not-found} if it has no such file
     */
    @Transactional(readOnly = true)
    public StoredFile file(String token, long file) {
        PreviewTokens.Read read = PreviewTokens.read(token)
                .filter(one -> !one.until().isBefore(clock.instant()))
                .orElseThrow(() -> new Refusal("publication.preview-over-not-found"));
        return document(read).edition().attachments().stream()
                .filter(attachment -> attachment.file() == file)
                .findFirst()
                .map(Attachment::stored)
                .orElseThrow(() -> new Refusal("publication.preview-not-found"));
    }

    private Document document(PreviewTokens.Read read) {
        Document document;
        try {
            document = store.get(read.document());
        } catch (Refusal gone) {
            throw new Refusal("publication.preview-not-found");
        }
        if (!tokens.fits(read, document) || (read.shared() && isWithdrawn(document))) {
            throw new Refusal("publication.preview-changed-not-found");
        }
        return document;
    }

    /** What was taken back from the public is not shown at an address that was handed on before, nor what follows it. */
    private static boolean isWithdrawn(Document document) {
        return document.indexNumber() != null && document.publicEdition() == null;
    }

    private PublicDocument asPublic(Document document) {
        EditionContent content = document.edition().content();
        LocalDate today = Beijing.day(clock.instant());
        boolean later =
                content.effectiveFrom() != null && content.effectiveFrom().isAfter(today);
        return new PublicDocument(
                document.id(),
                document.edition().number(),
                document.organ(),
                document.unit(),
                document.kind().slug(),
                document.section(),
                document.indexNumber() == null ? NO_NUMBER : document.indexNumber(),
                document.firstPublishedOn() == null ? today : document.firstPublishedOn(),
                clock.instant(),
                content.title(),
                content.summary(),
                document.edition().bodyHtml(),
                content.issuingOrgan(),
                content.documentNumber(),
                content.documentDate(),
                content.effectiveFrom(),
                content.expiresOn(),
                content.subjectClass(),
                content.keywords(),
                content.source(),
                document.edition().attachments(),
                later ? Validity.NOT_YET : Validity.IN_FORCE,
                null,
                null,
                null,
                content.phase(),
                content.elements(),
                content.statedOn());
    }
}
