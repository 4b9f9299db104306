package org.zhiqing.server.request;

import org.jspecify.annotations.Nullable;

/**
 * Identity and contact of an applicant (身份证明、联系方式), art. 29 para. 2 item 1: nothing more is asked for. Shown
 * masked; read in full only with a record in the operation log.
 *
 * @param contactName who is to be spoken to, for organisations
 * @param agent who acts for the applicant; {@code null} if nobody
 * @param proofFile sealed file; {@code null} if none was handed in
 */
public record Particulars(
        IdentityKind identityKind,
        @Nullable String identityNumber,
        @Nullable String contactName,
        Contact contact,
        @Nullable Agent agent,
        @Nullable Long proofFile) {

    /** By which paper an applicant is identified (证件类型). */
    public enum IdentityKind {
        RESIDENT_ID("居民身份证"),
        PASSPORT("护照"),
        TRAVEL_PERMIT("港澳台居民居住证、通行证"),
        CREDIT_CODE("统一社会信用代码"),
        OTHER("其他证件");

        private final String label;

        IdentityKind(String label) {
            this.label = label;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }
    }

    /** How the applicant is reached (联系方式) and where letters go (送达地址). */
    public record Contact(
            @Nullable String telephone, @Nullable String email, @Nullable String postcode, @Nullable String address) {

        boolean isEmpty() {
            return telephone == null && email == null && address == null;
        }
    }

    /**
     * Who acts for the applicant (代理人).
     *
     * @param proofFile sealed authorisation; {@code null} if none was handed in
     */
    public record Agent(
            String name, @Nullable String identityNumber, @Nullable String telephone, @Nullable Long proofFile) {}

    Particulars withProofs(@Nullable Long proof, @Nullable Long agentProof) {
        Agent same =
                agent == null ? null : new Agent(agent.name(), agent.identityNumber(), agent.telephone(), agentProof);
        return new Particulars(identityKind, identityNumber, contactName, contact, same, proof);
    }
}
