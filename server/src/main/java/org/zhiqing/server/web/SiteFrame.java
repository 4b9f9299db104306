package org.zhiqing.server.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiqing.server.organ.Demonstration;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganChanged;
import org.zhiqing.server.organ.OrganRecord;
import org.zhiqing.server.organ.OrganRecords;
import org.zhiqing.server.organ.Organs;

/** What every page repeats of the organ whose the portal is; read once, and anew after it has changed. */
@Component
class SiteFrame {

    /** @param organ what is set of the record, by the names that templates use */
    record Site(String siteName, String organName, Map<String, String> organ, boolean demonstration) {}

    private final Organs organs;
    private final OrganRecords records;
    private final Demonstration demonstration;
    private volatile @Nullable Site known;
    private volatile long changes;

    SiteFrame(Organs organs, OrganRecords records, Demonstration demonstration) {
        this.organs = organs;
        this.records = records;
        this.demonstration = demonstration;
    }

    Site get() {
        Site site = known;
        if (site == null) {
            long before = changes;
            site = organs.site().map(this::of).orElseGet(this::beforeFirstRun);
            if (before == changes) {
                known = site;
            }
        }
        return site;
    }

    /** Before whoever keeps whole pages: a page made afterwards must not hold what was known before. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(OrganChanged event) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        } else {
            forget();
        }
    }

    private synchronized void forget() {
        changes++;
        known = null;
    }

    private Site beforeFirstRun() {
        return new Site("政府信息公开", "", Map.of(), demonstration.isMarked());
    }

    private Site of(Organ organ) {
        OrganRecord record = records.of(organ.id());
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("address", record.address());
        shown.put("postcode", record.postcode());
        shown.put("telephone", record.telephone());
        shown.put("fax", record.fax());
        shown.put("email", record.email());
        shown.put("hours", record.hours());
        shown.put("siteCode", record.siteCode());
        shown.put("icp", record.icp());
        shown.put("police", record.police());
        shown.values().removeIf(String::isEmpty);
        return new Site(
                record.siteName().isEmpty() ? "政府信息公开" : record.siteName(),
                organ.name(),
                Map.copyOf(shown),
                demonstration.isMarked());
    }
}
