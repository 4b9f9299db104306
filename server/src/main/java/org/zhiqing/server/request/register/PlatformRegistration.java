package org.zhiqing.server.request.register;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.CarriedRequests;
import org.zhiqing.server.request.Filing;
import org.zhiqing.server.request.Registration;
import org.zhiqing.server.request.RequestIntake;

/** Registering by hand what the level above passed on, once, with the number that its system gave. */
@Service
@Transactional
public class PlatformRegistration {

    private final OriginStore origins;
    private final RequestIntake intake;
    private final CarriedRequests requests;

    PlatformRegistration(OriginStore origins, RequestIntake intake, CarriedRequests requests) {
        this.origins = origins;
        this.intake = intake;
        this.requests = requests;
    }

    /**
     * Registers a request that came by the channel {@code UPPER_PLATFORM}.
     *
     * @param number on the platform
     * @return its id
     * @throws Findings everything that is wrong with the number, the days or the form
     * @throws Refusal {@code request.platform-number-known}
     */
    @Requires(Act.REQUEST_REGISTER)
    public long register(Registration registration, String number, Filing filing, Actor by) {
        String plain = number.strip();
        Findings.Collector wrong = new Findings.Collector();
        int longest = RegisterColumn.NUMBER.longest();
        wrong.when(plain.isEmpty(), "platformNumber", "request.platform-number-missing");
        wrong.when(plain.length() > longest, "platformNumber", "request.too-long", "平台上的编号", longest);
        origins.lock(by.organ());
        if (!plain.isEmpty()) {
            refuseKnown(plain, by);
        }
        long id;
        try {
            id = intake.register(registration, filing, by);
        } catch (Findings others) {
            others.all().forEach(wrong::add);
            wrong.throwIfAny();
            throw others;
        }
        wrong.throwIfAny();
        origins.add(id, by.organ(), new Origin(RegisterSource.UPPER_PLATFORM, plain, null));
        return id;
    }

    /** Returns where a request of the actor's organ came from; empty for one that was filed here. */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public Optional<Origin> origin(long id, Actor by) {
        requests.receiptNumber(id, by);
        return origins.of(id);
    }

    private void refuseKnown(String number, Actor by) {
        origins.request(by.organ(), RegisterSource.UPPER_PLATFORM, number).ifPresent(there -> {
            throw new Refusal("request.platform-number-known", number, requests.receiptNumber(there, by));
        });
    }
}
