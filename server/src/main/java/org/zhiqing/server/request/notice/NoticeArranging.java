package org.zhiqing.server.request.notice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.DisclosureRequest;
import org.zhiqing.server.request.RequestBook;
import org.zhiqing.server.request.RequestEventKind;

/** Where the notices about a request go: set by its applicant while following it, or at the desk as the applicant wishes. */
@Service
@Transactional
public class NoticeArranging {

    /**
     * How it stands.
     *
     * @param shown the channel and the address with its middle covered; empty when no notices are wanted
     * @param asked what may be entered; empty when the organ sends no notices
     */
    public record Arrangement(String shown, String asked) {}

    private final ApplicantNotices notices;
    private final RequestBook book;

    NoticeArranging(ApplicantNotices notices, RequestBook book) {
        this.notices = notices;
        this.book = book;
    }

    /** @throws Refusal {@code request.not-found}, also for requests of other organs */
    @Requires(Act.REQUEST_REGISTER)
    @Transactional(readOnly = true)
    public Arrangement of(long id, Actor by) {
        return arrangement(book.get(id, by));
    }

    /** Returns the same for the applicant, who has shown the query code. */
    @Transactional(readOnly = true)
    public Arrangement ofApplicant(long id) {
        return arrangement(book.followed(id));
    }

    /**
     * Sets where notices go, as the applicant wishes; an empty address ends them.
     *
     * @return how it stands now
     * @throws Findings {@code notification.not-offered}, {@code notification.address-shape}
     * @throws Refusal {@code request.not-found}, {@code files.key-missing}
     */
    @Requires(Act.REQUEST_REGISTER)
    public Arrangement set(long id, String noticeTo, Actor by) {
        return set(book.get(id, by), noticeTo, by);
    }

    /** As {@link #set(long, String, Actor)}, by the applicant, who has shown the query code. */
    public Arrangement setByApplicant(long id, String noticeTo) {
        DisclosureRequest request = book.followed(id);
        return set(request, noticeTo, book.applicantOf(request));
    }

    private Arrangement set(DisclosureRequest request, String noticeTo, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        notices.check(request.organ(), noticeTo, wrong);
        wrong.throwIfAny();
        notices.keep(request.id(), noticeTo);
        Arrangement now = arrangement(request);
        String told = now.shown().isEmpty() ? "不再接收办理通知" : "办理通知发到" + now.shown();
        book.write(request.id(), RequestEventKind.NOTICES_ARRANGED, told, told, by);
        return now;
    }

    private Arrangement arrangement(DisclosureRequest request) {
        String shown = notices.of(request.id())
                .map(to -> to.channel().label() + " " + to.shown())
                .orElse("");
        return new Arrangement(shown, notices.asked(request.organ()));
    }
}
