package org.zhiqing.server.publication;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.SignIn;

/** Signing a secrecy review (保密审查): 保守国家秘密法 art. 35, 政府信息公开条例 art. 17. */
@Service
@Transactional
public class SecrecyReviewing {

    private final StepTaking steps;
    private final Readiness readiness;
    private final SecrecyReviewStore reviews;
    private final SignIn signIn;

    SecrecyReviewing(StepTaking steps, Readiness readiness, SecrecyReviewStore reviews, SignIn signIn) {
        this.steps = steps;
        this.readiness = readiness;
        this.reviews = reviews;
        this.signIn = signIn;
    }

    /**
     * Signs the review of the edition in work. The record holds its SM3: a later change of any word voids it.
     *
     * @param version as the reviewer has seen it
     * @param basis the provisions and facts the conclusion rests on
     * @throws Refusal {@code kernel.changed-meanwhile}; what {@link Document#refuses} says;
     *     {@code publication.secrecy-mark-found} for {@code MAY_BE_PUBLIC}; if the signature is wrong
     * @throws Findings {@code publication.conclusion-missing}, {@code publication.basis-missing}
     */
    @Requires(Act.SECRECY_REVIEW)
    public Document sign(
            long id, int version, SecrecyConclusion conclusion, String basis, Signature signature, Actor by) {
        Document document = steps.ask(id, version, DocumentStep.SIGN, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(basis.isBlank(), "basis", "publication.basis-missing");
        findings.throwIfAny();
        if (conclusion == SecrecyConclusion.MAY_BE_PUBLIC) {
            readiness.refuses(document, DocumentStep.SIGN, by).ifPresent(refusal -> {
                throw refusal;
            });
        }
        signIn.confirm(by, signature.password(), signature.code());
        reviews.sign(document, conclusion, basis, by, steps.now());
        return steps.take(document, DocumentStep.SIGN, document, conclusion.label() + "。依据：" + basis.strip(), by);
    }
}
