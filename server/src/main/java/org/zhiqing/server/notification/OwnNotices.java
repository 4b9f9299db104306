package org.zhiqing.server.notification;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Requires;

/** Where a person wants their own daily digest of due days: chosen by themselves on the page of their account. */
@Service
@Transactional
public class OwnNotices {

    /**
     * How it stands.
     *
     * @param shown the channel and the address with its middle covered; empty when none is wanted
     * @param asked what may be entered; empty when the organ sends no notices
     */
    public record Arrangement(String shown, String asked) {}

    private final PersonAddressStore store;
    private final NoticeAddresses addresses;
    private final AuditTrail audit;
    private final Clock clock;

    OwnNotices(PersonAddressStore store, NoticeAddresses addresses, AuditTrail audit, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(Act.WORK_READ)
    @Transactional(readOnly = true)
    public Arrangement of(Actor actor) {
        String shown = store.of(actor.person())
                .map(to -> to.channel().label() + " " + to.shown())
                .orElse("");
        return new Arrangement(shown, addresses.asked(actor.organ()));
    }

    /**
     * Sets where; an empty address ends it.
     *
     * @throws Findings {@code notification.not-offered}, {@code notification.address-shape}
     * @throws org.zhiqing.server.kernel.Refusal {@code files.key-missing}
     */
    @Requires(Act.WORK_READ)
    public Arrangement set(Actor actor, String noticeTo) {
        Findings.Collector wrong = new Findings.Collector();
        addresses.check(actor.organ(), noticeTo, "noticeTo", wrong);
        wrong.throwIfAny();
        addresses
                .keep(noticeTo)
                .ifPresentOrElse(
                        address -> store.put(actor.person(), address, clock.instant()),
                        () -> store.remove(actor.person()));
        Arrangement now = of(actor);
        audit.record(
                actor,
                "person.notices-arranged",
                "person/" + actor.person(),
                now.shown().isEmpty() ? "不再接收期限提醒" : "期限提醒发到" + now.shown());
        return now;
    }
}
