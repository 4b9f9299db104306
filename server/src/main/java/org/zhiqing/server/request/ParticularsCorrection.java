package org.zhiqing.server.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.request.Particulars.Agent;
import org.zhiqing.server.request.Particulars.Contact;
import org.zhiqing.server.request.Particulars.IdentityKind;

/**
 * What identity and contact should say; {@code null} leaves an entry as it is, so that nobody has to read what is not
 * wrong.
 */
public record ParticularsCorrection(
        @Nullable IdentityKind identityKind,
        @Nullable String identityNumber,
        @Nullable String contactName,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable String postcode,
        @Nullable String address,
        @Nullable String agentName,
        @Nullable String agentIdentityNumber,
        @Nullable String agentTelephone) {

    /** Changes nothing. */
    public static final ParticularsCorrection NONE =
            new ParticularsCorrection(null, null, null, null, null, null, null, null, null, null);

    /** Returns the particulars with these entries in place of theirs. */
    Particulars applied(Particulars before) {
        Contact contact = before.contact();
        return new Particulars(
                identityKind == null ? before.identityKind() : identityKind,
                or(identityNumber, before.identityNumber()),
                or(contactName, before.contactName()),
                new Contact(
                        or(telephone, contact.telephone()),
                        or(email, contact.email()),
                        or(postcode, contact.postcode()),
                        or(address, contact.address())),
                agent(before.agent()),
                before.proofFile());
    }

    private @Nullable Agent agent(@Nullable Agent before) {
        if (before == null && agentName == null && agentIdentityNumber == null && agentTelephone == null) {
            return null;
        }
        return new Agent(
                agentName != null ? agentName : before == null ? "" : before.name(),
                or(agentIdentityNumber, before == null ? null : before.identityNumber()),
                or(agentTelephone, before == null ? null : before.telephone()),
                before == null ? null : before.proofFile());
    }

    private static @Nullable String or(@Nullable String corrected, @Nullable String before) {
        return corrected == null ? before : corrected;
    }

    /** One entry for the record, covered as on pages. */
    record Change(String field, String before, String after) {}

    /** Returns the entries that change, covered; a number that is entered anew counts as changed. */
    List<Change> changes(Particulars before) {
        Dossier.Masked was = Dossier.Masked.of(before);
        Dossier.Masked is = Dossier.Masked.of(applied(before));
        List<Change> changes = new ArrayList<>();
        add(changes, "证件类型", identityKind, before.identityKind(), was.identityKind(), is.identityKind());
        if (identityNumber != null) {
            changes.add(new Change("证件号码", was.identityNumber(), ParticularsStore.masked(identityNumber)));
        }
        add(changes, "联系人", contactName, before.contactName(), was.contactName(), is.contactName());
        add(changes, "联系电话", telephone, before.contact().telephone(), was.telephone(), is.telephone());
        add(changes, "电子邮箱", email, before.contact().email(), was.email(), is.email());
        add(
                changes,
                "邮政编码",
                postcode,
                before.contact().postcode(),
                text(before.contact().postcode()),
                text(postcode));
        add(changes, "通信地址", address, before.contact().address(), was.address(), is.address());
        Agent agent = before.agent();
        add(changes, "代理人", agentName, agent == null ? null : agent.name(), was.agent(), is.agent());
        if (agentIdentityNumber != null) {
            changes.add(new Change(
                    "代理人证件号码",
                    text(agent == null ? null : agent.identityNumber()),
                    ParticularsStore.masked(agentIdentityNumber)));
        }
        if (agentTelephone != null && !agentTelephone.equals(agent == null ? null : agent.telephone())) {
            changes.add(new Change("代理人电话", "（已遮盖）", "（已遮盖）"));
        }
        return changes;
    }

    private static void add(
            List<Change> changes,
            String field,
            @Nullable Object corrected,
            @Nullable Object before,
            String was,
            String is) {
        if (corrected != null && !corrected.equals(before)) {
            changes.add(new Change(field, was, is));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
