package org.zhiqing.server.request.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** The applications to correct, and their yearly count: apart from the requests, whose table three knows nothing of them. */
@Service
@Transactional(readOnly = true)
public class RectificationList {

    /**
     * Which to show.
     *
     * @param closed {@code null} for all
     * @param year of receipt; {@code null} for all
     */
    public record Filter(@Nullable Boolean closed, boolean late, @Nullable Integer year) {}

    /** The count of a year: received in it, ended in it by outcome, open at its end. */
    public record Year(int year, int received, int corrected, int transferred, int referred, int refused, int open) {

        /** Returns the count as a sentence. */
        public String sentence() {
            return year + "年收到更正本人信息的申请" + received + "件；办结" + (corrected + transferred + referred + refused) + "件：更正"
                    + corrected + "件、转送" + transferred + "件、告知向其他机关提出" + referred + "件、不予更正" + refused + "件；年末在办"
                    + open + "件。";
        }
    }

    /** A line of the history. */
    public record Event(String text, LocalDate on, String by) {}

    /** An application with what belongs to it. */
    public record Opened(RectificationRequest request, List<Event> events, List<RectificationLetter> letters) {}

    private final RectificationStore store;
    private final Clock clock;

    RectificationList(RectificationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns a page of those of the actor's organ, the nearest last day first. */
    @Requires(Act.REQUEST_READ)
    public Page<RectificationRequest> find(Filter filter, int page, Actor by) {
        return store.find(by.organ(), filter, LocalDate.now(clock), Math.min(Math.max(page, 1), 1_000_000));
    }

    /** Returns the count of a year. */
    @Requires(Act.REQUEST_READ)
    public Year ofYear(int year, Actor by) {
        return store.ofYear(by.organ(), Math.min(Math.max(year, 1900), 9999));
    }

    /** @throws Refusal {@code request.rectification-not-found}, also for those of other organs */
    @Requires(Act.REQUEST_READ)
    public Opened open(long id, Actor by) {
        RectificationRequest request =
                store.get(by.organ(), id).orElseThrow(() -> new Refusal("request.rectification-not-found"));
        return new Opened(request, store.events(id), store.letters(id));
    }
}
