package org.zhiqing.server.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.files.FileType;
import org.zhiqing.server.files.SealedFiles;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sm3;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.LetterOriginal;
import org.zhiqing.server.request.letter.Letters;

/**
 * Letters as they were sealed (用印件): the scan of the paper, or the file with an electronic seal. Kept encrypted beside the
 * letter with the digest of what was handed in; a wrong one is voided with a reason and stays.
 */
@Service
@Transactional
public class RequestOriginals {

    private final RequestBook book;
    private final Letters letters;
    private final SealedFiles files;
    private final RequestSettings settings;
    private final AuditTrail audit;

    RequestOriginals(RequestBook book, Letters letters, SealedFiles files, RequestSettings settings, AuditTrail audit) {
        this.book = book;
        this.letters = letters;
        this.files = files;
        this.settings = settings;
        this.audit = audit;
    }

    /** Returns what the actor's organ wants of a letter that leaves without its original. */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public OriginalRule rule(Actor by) {
        return settings.originalRule(by.organ());
    }

    /**
     * Keeps a letter as it was sealed. A scan is a PDF or a picture, a file with an electronic seal an OFD or a PDF; its
     * content decides, not its name.
     *
     * @throws Findings {@code request.original-kind-missing}
     * @throws Refusal {@code request.original-kept-before}, {@code request.letter-void-before}, {@code
     *     request.letter-not-found}, {@code request.not-found} and those of the file
     */
    @Requires(Act.REQUEST_HANDLE)
    public void keep(
            long id, long letter, LetterOriginal.@Nullable Kind kind, String name, InputStream content, Actor by) {
        book.get(id, by);
        IssuedLetter issued = letters.get(id, letter);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(kind == null, "kind", "request.original-kind-missing");
        wrong.throwIfAny();
        LetterOriginal.Kind as = Objects.requireNonNull(kind);
        if (issued.voidReason() != null) {
            throw new Refusal("request.letter-void-before", issued.number());
        }
        if (issued.original().isPresent()) {
            throw new Refusal("request.original-kept-before");
        }
        byte[] bytes = bytes(content);
        StoredFile file = files.keep(name, new ByteArrayInputStream(bytes), accepted(as));
        letters.keepOriginal(letter, as, file.id(), file.name(), Sm3.of(bytes), by);
        book.note(id, Entry.of(RequestEventKind.ORIGINAL_KEPT, book.today(), as.label() + "：" + issued.number()), by);
    }

    /**
     * Voids an original, so that the right one can be kept.
     *
     * @throws Findings {@code request.reason-missing}, {@code request.too-long}
     * @throws Refusal {@code request.original-not-found}, {@code request.original-void-before}, {@code
     *     request.letter-not-found}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void voidOne(long id, long letter, long original, String reason, Actor by) {
        book.get(id, by);
        LetterOriginal found = original(letters.get(id, letter), original);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 300, "reason", "request.too-long", "作废的理由", 300);
        wrong.throwIfAny();
        letters.voidOriginal(found.id(), reason.strip(), by);
        book.note(
                id,
                Entry.of(
                        RequestEventKind.ORIGINAL_VOIDED,
                        book.today(),
                        found.kind().label() + "：" + reason.strip()),
                by);
    }

    /**
     * Opens an original; who did is written down.
     *
     * @throws Refusal {@code request.original-not-found}, {@code files.seal-broken} and other codes of the file
     */
    @Requires(Act.REQUEST_READ)
    public Dossiers.Download open(long id, long letter, long original, Actor by) {
        book.get(id, by);
        LetterOriginal found = original(letters.get(id, letter), original);
        audit.recordRead(by, "文书用印件", "request/" + id);
        return new Dossiers.Download(files.get(found.file()), files.open(found.file()));
    }

    /** Returns the original of a letter that has left, for its addressee; empty while none is kept. */
    Optional<Dossiers.Download> sent(IssuedLetter letter) {
        return letter.original().map(found -> new Dossiers.Download(files.get(found.file()), files.open(found.file())));
    }

    private static LetterOriginal original(IssuedLetter letter, long original) {
        return letter.originals().stream()
                .filter(each -> each.id() == original)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.original-not-found"));
    }

    private static EnumSet<FileType> accepted(LetterOriginal.Kind kind) {
        return kind == LetterOriginal.Kind.SCAN
                ? EnumSet.of(FileType.PDF, FileType.PNG, FileType.JPEG)
                : EnumSet.of(FileType.OFD, FileType.PDF);
    }

    private static byte[] bytes(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
