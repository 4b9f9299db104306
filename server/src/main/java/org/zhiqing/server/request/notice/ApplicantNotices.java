package org.zhiqing.server.request.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.notification.NewNotice;
import org.zhiqing.server.notification.NoticeAddress;
import org.zhiqing.server.notification.NoticeAddresses;
import org.zhiqing.server.notification.Outbox;
import org.zhiqing.server.organ.OrganRecords;
import org.zhiqing.server.organ.Organs;

/** Where applicants want notices, and putting a notice into the outbox in the transaction of the act that causes it. */
@Component
public class ApplicantNotices {

    /** A request as far as its notices name it. */
    public record About(long request, long organ, String receiptNumber) {}

    private final NoticeAddressStore store;
    private final NoticeAddresses addresses;
    private final Outbox outbox;
    private final Organs organs;
    private final OrganRecords records;
    private final Clock clock;

    ApplicantNotices(
            NoticeAddressStore store,
            NoticeAddresses addresses,
            Outbox outbox,
            Organs organs,
            OrganRecords records,
            Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.outbox = outbox;
        this.organs = organs;
        this.records = records;
        this.clock = clock;
    }

    /** Returns what may be entered as an address, in Chinese; empty when the organ sends no notices. */
    public String asked(long organ) {
        return addresses.asked(organ);
    }

    /** Returns whether the organ sends notices on the address's channel. */
    public boolean reaches(long organ, NoticeAddress address) {
        return addresses.offered(organ).contains(address.channel());
    }

    /** Notes what is wrong with an address as typed, at the field {@code noticeTo}. */
    public void check(long organ, String typed, Findings.Collector wrong) {
        addresses.check(organ, typed, "noticeTo", wrong);
    }

    /**
     * Keeps the address that notices about a request go to; an empty one ends them.
     *
     * @throws Refusal {@code files.key-missing}
     */
    public void keep(long request, String typed) {
        addresses
                .keep(typed)
                .ifPresentOrElse(address -> store.put(request, address, clock.instant()), () -> store.remove(request));
    }

    /** Returns where notices about a request go; empty if its applicant wants none. */
    public Optional<NoticeAddress> of(long request) {
        return store.of(request);
    }

    /** Tells the applicant, if they want to be told. */
    public void tell(NoticeKind kind, About about) {
        store.of(about.request()).ifPresent(to -> outbox.put(notice(kind, about, to, "")));
    }

    /** As {@link #tell(NoticeKind, About)}, also for requests that it concerns as well; an address is told once. */
    public void tell(NoticeKind kind, About about, List<About> others) {
        tell(kind, about);
        List<NoticeAddress> told =
                new ArrayList<>(store.of(about.request()).stream().toList());
        for (About other : others) {
            store.of(other.request())
                    .filter(to -> told.stream().noneMatch(before -> addresses.areSame(before, to)))
                    .ifPresent(to -> {
                        outbox.put(notice(kind, other, to, ""));
                        told.add(to);
                    });
        }
    }

    /**
     * Sends the applicant a new query code; it lies encrypted until then.
     *
     * @throws Refusal {@code files.key-missing}
     */
    public void tellCode(About about, NoticeAddress to, String queryCode) {
        outbox.put(notice(NoticeKind.NEW_CODE, about, to, queryCode));
    }

    private NewNotice notice(NoticeKind kind, About about, NoticeAddress to, String queryCode) {
        String site = records.of(about.organ()).siteAddress();
        String where = site.isEmpty() ? "本机关政府信息公开网站“依申请公开”" : site.replaceAll("/+$", "") + "/requests/follow ";
        String sentence = kind.sentence(organs.get(about.organ()).name(), about.receiptNumber(), where, queryCode);
        return new NewNotice(
                about.organ(), to, kind.label(), about.receiptNumber(), sentence, kind == NoticeKind.NEW_CODE);
    }
}
