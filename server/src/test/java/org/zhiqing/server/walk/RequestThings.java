package org.zhiqing.server.walk;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.server.files.HandedIn;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestOriginals;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.LetterOriginal;
import org.zhiqing.server.request.referral.OrganContact;
import org.zhiqing.server.request.referral.OrganContacts;

/** Things that belong to the requests of an office. */
@Component
class RequestThings {

    private final Requests requests;
    private final RequestOriginals originals;
    private final Dossiers dossiers;
    private final OrganContacts contacts;

    RequestThings(Requests requests, RequestOriginals originals, Dossiers dossiers, OrganContacts contacts) {
        this.requests = requests;
        this.originals = originals;
        this.dossiers = dossiers;
        this.contacts = contacts;
    }

    /** Makes them about a signed request; returns their ids by the beginning of the address and the name of the variable. */
    Map<String, String> of(Office office, long request) {
        Map<String, String> ids = new HashMap<>();
        ids.put("/desk/requests original", String.valueOf(original(office, request)));
        contacts.keep(new OrganContact(0, ThingsMaker.TITLE, "云州市政务路1号", "0999-1234567", ""), requests.handler(office));
        ids.put(
                "/desk/organ-contacts id",
                String.valueOf(contacts.all(requests.handler(office)).get(0).id()));
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
