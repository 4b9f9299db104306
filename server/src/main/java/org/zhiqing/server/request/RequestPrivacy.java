package org.zhiqing.server.request;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.files.SealedFiles;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/**
 * Reading an applicant's personal data in full (查看个人信息): with a reason, and written into the operation log before
 * anything is shown (个人信息保护法 art. 51).
 */
@Service
@Transactional
public class RequestPrivacy {

    /** A decrypted identity proof; the caller closes the content. */
    public record Proof(StoredFile file, InputStream content) {}

    private final RequestBook book;
    private final ParticularsStore particulars;
    private final SealedFiles proofs;
    private final AuditTrail audit;

    RequestPrivacy(RequestBook book, ParticularsStore particulars, SealedFiles proofs, AuditTrail audit) {
        this.book = book;
        this.particulars = particulars;
        this.proofs = proofs;
        this.audit = audit;
    }

    /**
     * Returns identity and contact in full.
     *
     * @throws Findings {@code request.reason-missing}
     * @throws Refusal {@code request.not-found}, {@code files.key-missing}, {@code files.seal-broken}
     */
    @Requires(Act.IDENTITY_READ)
    public Particulars reveal(long id, String reason, Actor by) {
        requireReason(reason);
        book.get(id, by);
        audit.recordRead(by, "申请人身份信息和联系方式；事由：" + reason.strip(), "request/" + id);
        return particulars.inFull(id);
    }

    /**
     * Opens the identity proof of the applicant, or the authorisation of the agent.
     *
     * @throws Findings {@code request.reason-missing}
     * @throws Refusal {@code request.no-proof}, {@code files.key-missing} and other codes of the file
     */
    @Requires(Act.IDENTITY_READ)
    public Proof proof(long id, boolean ofAgent, String reason, Actor by) {
        requireReason(reason);
        book.get(id, by);
        Particulars known = particulars.get(id);
        Particulars.Agent agent = known.agent();
        @Nullable Long file = ofAgent ? (agent == null ? null : agent.proofFile()) : known.proofFile();
        if (file == null) {
            throw new Refusal("request.no-proof");
        }
        audit.recordRead(by, (ofAgent ? "代理人授权材料" : "申请人身份证明") + "；事由：" + reason.strip(), "request/" + id);
        return new Proof(proofs.get(file), proofs.open(file));
    }

    private static void requireReason(String reason) {
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 200, "reason", "request.too-long", "事由", 200);
        wrong.throwIfAny();
    }
}
