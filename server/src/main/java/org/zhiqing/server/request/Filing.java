package org.zhiqing.server.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.number.NumberFault;
import org.zhiqing.rules.number.ResidentId;
import org.zhiqing.rules.number.UnifiedSocialCreditCode;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.request.DisclosureRequest.Applicant;
import org.zhiqing.server.request.DisclosureRequest.Wanted;
import org.zhiqing.server.request.Particulars.Agent;
import org.zhiqing.server.request.Particulars.Contact;
import org.zhiqing.server.request.Particulars.IdentityKind;

/**
 * What an applicant hands in (申请表): the fields of art. 29 para. 2 and the kind that table three needs, nothing more.
 * Findings name the fields by these components and those of {@link Particulars}.
 *
 * @param kind {@code null} if not chosen
 */
public record Filing(
        @Nullable ApplicantKind kind,
        String name,
        Particulars particulars,
        String hint,
        String description,
        @Nullable ProvisionForm form,
        @Nullable DeliveryChannel route) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+（）() -]{7,20}");

    /** Notes what is wrong when the applicant fills the form in: everything that art. 29 wants has to be there. */
    void checkOnline(boolean proof, boolean agentProof, Findings.Collector wrong) {
        check(wrong);
        checkIdentity(wrong);
        Contact contact = particulars.contact();
        wrong.when(contact.isEmpty(), "telephone", "request.contact-missing");
        wrong.when(!proof, "proof", "request.proof-missing");
        Agent agent = particulars.agent();
        wrong.when(agent != null && agent.telephone() == null, "agentTelephone", "request.agent-telephone-missing");
        wrong.when(agent != null && !agentProof, "agentProof", "request.agent-proof-missing");
        wrong.when(route == DeliveryChannel.MAIL && contact.address() == null, "address", "request.address-missing");
        wrong.when(route == DeliveryChannel.EMAIL && contact.email() == null, "email", "request.email-missing");
    }

    /** Notes what makes a registration impossible; what else is missing is asked for by a correction notice (art. 30). */
    void check(Findings.Collector wrong) {
        wrong.when(kind == null, "kind", "request.kind-missing");
        wrong.when(name.isBlank(), "name", "request.name-missing");
        wrong.when(name.length() > 200, "name", "request.too-long", "姓名或者名称", 200);
        wrong.when(description.isBlank(), "description", "request.description-missing");
        wrong.when(description.length() > 4000, "description", "request.too-long", "内容描述", 4000);
        wrong.when(hint.length() > 300, "hint", "request.too-long", "名称或者文号", 300);
        wrong.when(form == null, "form", "request.wanted-form-missing");
        wrong.when(route == null, "route", "request.wanted-route-missing");
        checkContact(wrong);
    }

    private void checkContact(Findings.Collector wrong) {
        Contact contact = particulars.contact();
        String email = contact.email();
        String telephone = contact.telephone();
        wrong.when(email != null && !EMAIL.matcher(email).matches(), "email", "request.email-shape");
        wrong.when(
                telephone != null && !TELEPHONE.matcher(telephone).matches(), "telephone", "request.telephone-shape");
        tooLong(email, 120, "email", wrong);
        tooLong(contact.address(), 300, "address", wrong);
        tooLong(contact.postcode(), 10, "postcode", wrong);
        tooLong(particulars.identityNumber(), 60, "identityNumber", wrong);
        tooLong(particulars.contactName(), 100, "contactName", wrong);
        Agent agent = particulars.agent();
        if (agent != null) {
            wrong.when(agent.name().isBlank(), "agentName", "request.agent-name-missing");
            tooLong(agent.name(), 100, "agentName", wrong);
            tooLong(agent.identityNumber(), 60, "agentIdentityNumber", wrong);
            tooLong(agent.telephone(), 40, "agentTelephone", wrong);
        }
    }

    /** Only persons fill in a form that asks for no kind and no contact: without a kind it is an organisation's. */
    private void checkIdentity(Findings.Collector wrong) {
        String number = particulars.identityNumber();
        wrong.when(number == null, "identityNumber", "request.identity-missing");
        IdentityKind by = particulars.identityKind();
        NumberFault fault = number == null ? null : fault(by, number);
        wrong.when(fault != null, "identityNumber", "request.identity-number", by, fault == null ? "" : fault.label());
        boolean organisation = kind != null && kind.isLegalPerson();
        wrong.when(
                organisation && by != IdentityKind.CREDIT_CODE && by != IdentityKind.OTHER,
                "identityKind",
                "request.identity-of-organisation");
        wrong.when(
                kind != ApplicantKind.NATURAL_PERSON && particulars.contactName() == null,
                "contactName",
                "request.contact-name-missing");
    }

    private static @Nullable NumberFault fault(IdentityKind by, String number) {
        return switch (by) {
            case RESIDENT_ID -> ResidentId.parse(number).fault();
            case CREDIT_CODE -> UnifiedSocialCreditCode.parse(number).fault();
            case PASSPORT, TRAVEL_PERMIT, OTHER -> null;
        };
    }

    private static void tooLong(@Nullable String text, int limit, String field, Findings.Collector wrong) {
        wrong.when(text != null && text.length() > limit, field, "request.too-long", "这一项", limit);
    }

    Applicant applicant() {
        if (kind == null) {
            throw new IllegalStateException("not checked");
        }
        return new Applicant(kind, name.strip());
    }

    Wanted wanted() {
        if (form == null || route == null) {
            throw new IllegalStateException("not checked");
        }
        return new Wanted(hint.isBlank() ? null : hint.strip(), description.strip(), form, route);
    }
}
