package org.zhiqing.server.notification;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** What could not be sent, for the system administrator: to see why, to send it again, or to let it rest. */
@Service
@Transactional
public class UnsentNotices {

    /** Shown at most. */
    public static final int MOST = 200;

    /**
     * A channel as it stands.
     *
     * @param on whether the organ has turned it on
     * @param ready whether the operator has configured its server
     */
    public record ChannelState(NoticeChannel channel, boolean on, boolean ready) {}

    private final OutboxStore store;
    private final NotificationSettings settings;
    private final List<Carrier> carriers;
    private final GivenUpTask task;
    private final SealedTexts sealed;
    private final AuditTrail audit;
    private final Clock clock;

    UnsentNotices(
            OutboxStore store,
            NotificationSettings settings,
            List<Carrier> carriers,
            GivenUpTask task,
            SealedTexts sealed,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.carriers = List.copyOf(carriers);
        this.task = task;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the newest {@link #MOST} of the person's organ: what was given up, then what is still tried. */
    @Requires(Act.NOTICES_RESEND)
    @Transactional(readOnly = true)
    public List<UnsentNotice> list(Actor by) {
        return store.unsent(by.organ(), MOST);
    }

    /** Returns the channels of the person's organ. */
    @Requires(Act.NOTICES_RESEND)
    @Transactional(readOnly = true)
    public List<ChannelState> channels(Actor by) {
        return Arrays.stream(NoticeChannel.values())
                .map(channel -> new ChannelState(
                        channel,
                        settings.on(by.organ(), channel),
                        carriers.stream().anyMatch(one -> one.channel() == channel && one.isReady())))
                .toList();
    }

    /** @throws Refusal {@code notification.not-found} when it is not there or was not given up */
    @Requires(Act.NOTICES_RESEND)
    public void sendAgain(long id, Actor by) {
        if (!store.again(by.organ(), id, clock.instant())) {
            throw new Refusal("notification.not-found");
        }
        task.tell(by.organ());
        audit.record(by, "notification.sent-again", "notification/" + id, "再次发送没有发出的通知");
    }

    /** @throws Refusal as {@link #sendAgain} */
    @Requires(Act.NOTICES_RESEND)
    public void letRest(long id, Actor by) {
        OutboxStore.Dropped dropped =
                store.drop(by.organ(), id, clock.instant()).orElseThrow(() -> new Refusal("notification.not-found"));
        if (dropped.secret() != null) {
            sealed.forget(dropped.secret());
        }
        task.tell(by.organ());
        audit.record(by, "notification.let-rest", "notification/" + id, "不再发送没有发出的通知");
    }
}
