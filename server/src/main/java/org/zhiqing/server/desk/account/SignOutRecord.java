package org.zhiqing.server.desk.account;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.web.PersonAuthentication;

/** Signing out stands in the operation log too. */
@Component
class SignOutRecord {

    private final People people;
    private final AuditTrail audit;

    SignOutRecord(People people, AuditTrail audit) {
        this.people = people;
        this.audit = audit;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication() instanceof PersonAuthentication left) {
            people.actor(left.person())
                    .ifPresent(actor -> audit.record(actor, "person.signed-out", "person/" + left.person(), ""));
        }
    }
}
