package org.zhiqing.server.request;

import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.ApplicantKind;

/**
 * The application form (申请表) as it was typed, by the applicant or at the desk for a paper one (art. 29). What was left
 * empty is null or blank.
 */
public record ApplicationForm(
        @Nullable ApplicantKind kind,
        @Nullable String name,
        Particulars.@Nullable IdentityKind identityKind,
        @Nullable String identityNumber,
        @Nullable String contactName,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable String postcode,
        @Nullable String address,
        @Nullable String agentName,
        @Nullable String agentIdentityNumber,
        @Nullable String agentTelephone,
        @Nullable String hint,
        @Nullable String description,
        @Nullable ProvisionForm form,
        @Nullable DeliveryChannel route) {

    /**
     * Returns what is asked for and by whom. Whoever typed anything about an agent means to have one.
     *
     * @param otherwise the kind of identity paper if none was chosen
     */
    public Filing filing(Particulars.IdentityKind otherwise) {
        return new Filing(kind, text(name), particulars(otherwise), text(hint), text(description), form, route);
    }

    /** Returns what is typed of identity and contact as a correction: what was left empty stays as it is. */
    public ParticularsCorrection correction() {
        return new ParticularsCorrection(
                identityKind,
                given(identityNumber),
                given(contactName),
                given(telephone),
                given(email),
                given(postcode),
                given(address),
                given(agentName),
                given(agentIdentityNumber),
                given(agentTelephone));
    }

    private Particulars particulars(Particulars.IdentityKind otherwise) {
        return new Particulars(
                identityKind == null ? otherwise : identityKind,
                given(identityNumber),
                given(contactName),
                new Particulars.Contact(given(telephone), given(email), given(postcode), given(address)),
                agent(),
                null);
    }

    private Particulars.@Nullable Agent agent() {
        String agent = given(agentName);
        String number = given(agentIdentityNumber);
        String telephone = given(agentTelephone);
        return agent == null && number == null && telephone == null
                ? null
                : new Particulars.Agent(text(agent), number, telephone, null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
