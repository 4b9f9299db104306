package org.zhiqing.server.request.referral;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** The contacts of other organs that an office keeps (其他机关通讯录), each organ its own. */
@Service
@Transactional
public class OrganContacts {

    private final OrganContactStore store;
    private final AuditTrail audit;
    private final Clock clock;

    OrganContacts(OrganContactStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the contacts of the actor's organ by name. */
    @Requires(Act.REQUEST_HANDLE)
    @Transactional(readOnly = true)
    public List<OrganContact> all(Actor by) {
        return store.of(by.organ());
    }

    /** @throws Refusal {@code request.contact-not-found}, also for contacts of other organs */
    @Requires(Act.REQUEST_HANDLE)
    @Transactional(readOnly = true)
    public OrganContact get(long id, Actor by) {
        return store.of(by.organ()).stream()
                .filter(contact -> contact.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.contact-not-found"));
    }

    /**
     * Keeps a contact, in place of an earlier one where it has an id.
     *
     * @throws Findings {@code request.contact-incomplete}, {@code request.too-long}
     * @throws Refusal {@code request.contact-known}, {@code request.contact-not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void keep(OrganContact contact, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        need(contact.name(), "name", "机关名称", 200, wrong);
        need(contact.address(), "address", "地址", 300, wrong);
        need(contact.telephone(), "telephone", "电话", 60, wrong);
        wrong.when(contact.matters().length() > 500, "matters", "request.too-long", "负责的事项", 500);
        wrong.throwIfAny();
        if (contact.id() == 0) {
            store.add(contact, clock.instant(), by);
        } else {
            get(contact.id(), by);
            store.change(contact, clock.instant(), by);
        }
        audit.record(by, "request.contact-kept", "organ/" + by.organ(), contact.name());
    }

    /** @throws Refusal {@code request.contact-not-found} */
    @Requires(Act.REQUEST_HANDLE)
    public void remove(long id, Actor by) {
        OrganContact contact = get(id, by);
        store.remove(by.organ(), id);
        audit.record(by, "request.contact-removed", "organ/" + by.organ(), contact.name());
    }

    private static void need(String value, String field, String label, int longest, Findings.Collector wrong) {
        wrong.when(value.isBlank(), field, "request.contact-incomplete", label);
        wrong.when(value.length() > longest, field, "request.too-long", label, longest);
    }
}
