package org.zhiqing.server.walk;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.fee.FeeTier;
import org.zhiqing.server.files.HandedIn;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestOriginals;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.fee.FeeTariffs;
import org.zhiqing.server.request.fee.LocalTariff;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.LetterOriginal;
import org.zhiqing.server.request.rectification.RectificationForm;
import org.zhiqing.server.request.rectification.RectificationIntake;
import org.zhiqing.server.request.rectification.RectificationList;
import org.zhiqing.server.request.rectification.RectificationOutcome;
import org.zhiqing.server.request.rectification.Rectifications;
import org.zhiqing.server.request.referral.OrganContact;
import org.zhiqing.server.request.referral.OrganContacts;
import org.zhiqing.server.request.referral.Referral;

/** Things that belong to the requests of an office. */
@Component
class RequestThings {

    private final Requests requests;
    private final RequestOriginals originals;
    private final Dossiers dossiers;
    private final OrganContacts contacts;
    private final FeeTariffs tariffs;
    private final RectificationIntake intake;
    private final Rectifications handling;
    private final RectificationList list;

    RequestThings(
            Requests requests,
            RequestOriginals originals,
            Dossiers dossiers,
            OrganContacts contacts,
            FeeTariffs tariffs,
            RectificationIntake intake,
            Rectifications handling,
            RectificationList list) {
        this.requests = requests;
        this.originals = originals;
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.tariffs = tariffs;
        this.intake = intake;
        this.handling = handling;
        this.list = list;
    }

    /** Makes them about a signed request; returns their ids by the beginning of the address and the name of the variable. */
    Map<String, String> of(Office office, long request) {
        Map<String, String> ids = new HashMap<>();
        ids.put("/desk/requests original", String.valueOf(original(office, request)));
        contacts.keep(new OrganContact(0, ThingsMaker.TITLE, "云州市政务路1号", "0999-1234567", ""), requests.handler(office));
        ids.put(
                "/desk/organ-contacts id",
                String.valueOf(contacts.all(requests.handler(office)).get(0).id()));
        tariffs.add(
                new LocalTariff(
                        0,
                        ThingsMaker.TITLE,
                        "某号",
                        LocalDate.of(2199, 1, 1),
                        null,
                        List.of(),
                        List.of(FeeTier.flat(1, 1))),
                requests.head(office));
        ids.put(
                "/desk/fee-tariffs id",
                String.valueOf(tariffs.all(requests.head(office)).get(0).id()));
        long rectification = intake.register(
                ReceiptChannel.IN_PERSON,
                LocalDate.of(2026, 3, 2),
                new RectificationForm("王某", null, "13800138000", null, null, ThingsMaker.TITLE, "甲", "乙"),
                null,
                null,
                requests.handler(office));
        handling.draft(
                rectification, 0, RectificationOutcome.CORRECTED, "已经更正", Referral.NONE, requests.handler(office));
        handling.sign(rectification, 1, requests.leader(office));
        ids.put("/desk/rectifications id", String.valueOf(rectification));
        ids.put(
                "/desk/rectifications letter",
                String.valueOf(list.open(rectification, requests.handler(office))
                        .letters()
                        .get(0)
                        .id()));
        return ids;
    }

    private long original(Office office, long request) {
        IssuedLetter letter = last(office, request);
        originals.keep(
                request,
                letter.id(),
                LetterOriginal.Kind.SCAN,
                ThingsMaker.TITLE + ".png",
                new ByteArrayInputStream(HandedIn.png(20, 20)),
                requests.handler(office));
        return last(office, request).originals().get(0).id();
    }

    private IssuedLetter last(Office office, long request) {
        return dossiers.open(request, requests.handler(office)).letters().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
