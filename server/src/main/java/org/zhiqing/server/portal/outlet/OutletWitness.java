package org.zhiqing.server.portal.outlet;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.DocumentPublished;
import org.zhiqing.server.publication.DocumentWithdrawn;
import org.zhiqing.server.publication.outlet.Outlet;
import org.zhiqing.server.publication.outlet.OutletsAsked;
import org.zhiqing.server.publication.outlet.PublicAct;
import org.zhiqing.server.publication.outlet.Receipts;

/**
 * Looks at every outlet of the portal after an act, as a visitor, until it shows what the act wanted, for at most five
 * seconds; then what is seen is confirmed as it is.
 */
@Component
class OutletWitness {

    private static final Logger LOG = LoggerFactory.getLogger(OutletWitness.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** So many look at once, so that visitors are served meanwhile. */
    private final Semaphore looking = new Semaphore(4);

    private final Visitor visitor;
    private final Receipts receipts;
    private final Organs organs;
    private final SectionList sections;

    OutletWitness(Visitor visitor, Receipts receipts, Organs organs, SectionList sections) {
        this.visitor = visitor;
        this.receipts = receipts;
        this.organs = organs;
        this.sections = sections;
    }

    @Async
    @TransactionalEventListener
    void on(DocumentWithdrawn withdrawn) {
        if (visitor.isOpen()) {
            receipts.withdrawn(withdrawn.document()).ifPresent(act -> look(act, visitor));
        }
    }

    @Async
    @TransactionalEventListener
    void on(OutletsAsked asked) {
        if (visitor.isOpen()) {
            receipts.withdrawn(asked.document())
                    .or(() -> receipts.published(asked.document()))
                    .ifPresent(act -> look(act, visitor));
        }
    }

    @Async
    @TransactionalEventListener
    void on(DocumentPublished published) {
        if (visitor.isOpen()) {
            receipts.published(published.document()).ifPresent(act -> look(act, visitor));
        }
    }

    /** Looks through the eyes of a visitor, and confirms what was seen. */
    void look(PublicAct act, Visitor eyes) {
        looking.acquireUninterruptibly();
        try {
            lookNow(act, eyes);
        } finally {
            looking.release();
        }
    }

    private void lookNow(PublicAct act, Visitor eyes) {
        long until = System.nanoTime() + LONGEST.toNanos();
        List<Look> open = new ArrayList<>(Look.after(act, shows(act.section())));
        while (!open.isEmpty()) {
            boolean last = System.nanoTime() >= until;
            List<Look> settled =
                    open.stream().filter(look -> settle(act, look, eyes, last)).toList();
            open.removeAll(settled);
            if (last) {
                break;
            }
            if (!open.isEmpty() && !pause()) {
                return;
            }
        }
        List<Outlet> failed = open.stream().map(Look::outlet).distinct().toList();
        if (!failed.isEmpty() && receipts.stands(act)) {
            LOG.warn("document {}: outlets {} are not {}", act.document(), failed, act.wanted());
            receipts.alarm(act, failed);
        }
    }

    /** Returns whether the outlet shows what was wanted; writes it down then, and at the last try in any case. */
    private boolean settle(PublicAct act, Look look, Visitor eyes, boolean last) {
        Look.Seen seen;
        try {
            seen = look.judge(act, eyes.get(look.address()));
        } catch (IOException noAnswer) {
            seen = new Look.Seen(null, "没有应答");
        }
        boolean asWanted = seen.presence() == act.wanted();
        if (asWanted || last) {
            receipts.confirm(act, look.outlet(), look.address(), asWanted, seen.proof());
        }
        return asWanted;
    }

    /** Returns whether the portal has the section: a document of another organ may stand in one of its own. */
    private boolean shows(String slug) {
        return organs.site().flatMap(organ -> sections.find(organ.id(), slug)).isPresent();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
