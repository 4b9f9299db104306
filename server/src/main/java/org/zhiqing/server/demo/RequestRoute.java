package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.rules.outcome.OutcomeGroup;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.request.AnswerDraft;
import org.zhiqing.server.request.DeliveryChannel;
import org.zhiqing.server.request.DisclosureRequest;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.OpinionStance;
import org.zhiqing.server.request.ProvisionForm;
import org.zhiqing.server.request.RequestAnswering;
import org.zhiqing.server.request.RequestCharging;
import org.zhiqing.server.request.RequestConsulting;
import org.zhiqing.server.request.RequestDelivery;
import org.zhiqing.server.request.RequestExtending;
import org.zhiqing.server.request.RequestProcessing;
import org.zhiqing.server.request.RequestSearching;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.part.SeparatedPart;
import org.zhiqing.server.request.part.SeparatedParts;
import org.zhiqing.server.request.referral.Referral;

/** Puts the handling of one request down, as far as its sheet says that it has come. */
@Component
@OnlyInDemonstration
final class RequestRoute {

    /** Where the handling stops, in order; a request that stops nowhere is answered. */
    private static final List<String> STOPS = List.of(
            "submitted",
            "received",
            "begun",
            "correction",
            "consulted",
            "extension-proposed",
            "drafted",
            "decision",
            "signed",
            "answered");

    private final Dossiers dossiers;
    private final RequestProcessing processing;
    private final RequestConsulting consulting;
    private final RequestCharging charging;
    private final RequestSearching searching;
    private final RequestExtending extending;
    private final RequestAnswering answering;
    private final RequestDelivery delivery;

    RequestRoute(
            Dossiers dossiers,
            RequestProcessing processing,
            RequestConsulting consulting,
            RequestCharging charging,
            RequestSearching searching,
            RequestExtending extending,
            RequestAnswering answering,
            RequestDelivery delivery) {
        this.dossiers = dossiers;
        this.processing = processing;
        this.consulting = consulting;
        this.charging = charging;
        this.searching = searching;
        this.extending = extending;
        this.answering = answering;
        this.delivery = delivery;
    }

    /** One request and who handles it. */
    static final class Case {

        private final Sheet sheet;
        private final String handler;
        private long id;
        private long letter;

        Case(Sheet sheet, String handler) {
            this.sheet = sheet;
            this.handler = handler;
        }

        Sheet sheet() {
            return sheet;
        }

        String handler() {
            return handler;
        }

        long id() {
            return id;
        }

        void begin(long request) {
            this.id = request;
        }

        boolean until(String stop) {
            return sheet.text("until").equals(stop);
        }

        /** Returns whether the handling goes on to the stop, or past it. */
        boolean reaches(String stop) {
            return STOPS.indexOf(sheet.text("until", "answered")) >= STOPS.indexOf(stop);
        }

        DeliveryChannel channel() {
            return DeliveryChannel.valueOf(sheet.text("route"));
        }
    }

    int version(Case open, Cast cast) {
        return request(open, cast).version();
    }

    private DisclosureRequest request(Case open, Cast cast) {
        return dossiers.open(open.id, cast.the(open.handler)).request();
    }

    /** @param received the day from which the answer is counted */
    void putDown(Case open, LocalDate received, Timeline timeline, Cast cast) {
        Sheet sheet = open.sheet;
        if (open.until("withdrawn")) {
            timeline.at(
                    timeline.after(received, 4),
                    10,
                    0,
                    () -> delivery.withdraw(
                            open.id,
                            version(open, cast),
                            timeline.after(received, 4),
                            sheet.text("withdrawnNote"),
                            cast.the(open.handler)));
            return;
        }
        if (open.reaches("begun")) {
            timeline.at(received, 14, 30, () -> processing.begin(open.id, version(open, cast), cast.the(open.handler)));
        }
        if (sheet.has("correct")) {
            correct(open, sheet.sheet("correct"), received, timeline, cast);
        }
        if (sheet.has("consult")) {
            consult(open, sheet.sheet("consult"), received, timeline, cast);
        }
        if (sheet.has("search")) {
            search(open, sheet.sheet("search"), received, timeline, cast);
        }
        if (sheet.has("fee")) {
            charge(open, sheet.sheet("fee"), received, timeline, cast);
        }
        if (sheet.has("extend")) {
            extend(open, sheet.sheet("extend"), received, timeline, cast);
        }
        if (open.reaches("drafted")) {
            answer(open, received, timeline, cast);
        }
    }

    private void correct(Case open, Sheet correction, LocalDate received, Timeline timeline, Cast cast) {
        LocalDate asked = timeline.after(received, 3);
        timeline.at(
                asked,
                10,
                10,
                () -> send(
                        open,
                        processing.askForCorrection(
                                open.id,
                                version(open, cast),
                                correction.text("matters"),
                                timeline.after(asked, 15),
                                cast.the(open.handler)),
                        asked,
                        cast));
        if (correction.has("reply")) {
            LocalDate replied = timeline.after(received, 8);
            timeline.at(
                    replied,
                    10,
                    20,
                    () -> processing.receiveCorrection(
                            open.id, version(open, cast), replied, correction.text("reply"), cast.the(open.handler)));
        }
    }

    private void consult(Case open, Sheet consultation, LocalDate received, Timeline timeline, Cast cast) {
        LocalDate sent = timeline.after(received, 3);
        LocalDate signed = timeline.after(received, 5);
        timeline.at(sent, 11, 0, () -> {
            IssuedLetter letter = consulting
                    .consult(open.id, version(open, cast), question(consultation), cast.the(open.handler))
                    .orElseThrow();
            delivery.dispatch(open.id, letter.id(), DeliveryChannel.MAIL, sent, "", cast.the(open.handler));
        });
        timeline.at(signed, 16, 0, () -> note(open, "", signed, null, null, cast));
        if (consultation.has("opinion")) {
            LocalDate answered = timeline.after(received, 10);
            OpinionStance stance = OpinionStance.valueOf(consultation.text("stance"));
            timeline.at(
                    answered, 16, 0, () -> note(open, consultation.text("opinion"), signed, answered, stance, cast));
        }
    }

    private static RequestConsulting.Question question(Sheet consultation) {
        return new RequestConsulting.Question(
                ConsultationKind.valueOf(consultation.text("kind")),
                consultation.text("party"),
                consultation.text("subject"),
                null,
                null,
                false);
    }

    private void search(Case open, Sheet search, LocalDate received, Timeline timeline, Cast cast) {
        LocalDate on = timeline.after(received, 5);
        timeline.at(
                on,
                15,
                0,
                () -> searching.note(
                        open.id,
                        search.text("place"),
                        search.text("words"),
                        false,
                        search.text("result"),
                        on,
                        "",
                        cast.the(open.handler)));
    }

    /** A notice that arrives and is not paid, or is. */
    private void charge(Case open, Sheet fee, LocalDate received, Timeline timeline, Cast cast) {
        LocalDate notified = timeline.after(received, 4);
        timeline.at(notified, 9, 20, () -> {
            IssuedLetter notice = charging.charge(
                    open.id,
                    version(open, cast),
                    FeeBasis.valueOf(fee.text("basis")),
                    fee.number("count", 0),
                    fee.text("manner"),
                    cast.the(open.handler));
            send(open, notice, notified, cast);
            delivery.serve(open.id, notice.id(), notified, "", cast.the(open.handler));
        });
        if (fee.has("paidAfter")) {
            LocalDate paid = timeline.after(notified, fee.number("paidAfter", 1));
            timeline.at(
                    paid,
                    10,
                    30,
                    () -> charging.notePayment(open.id, version(open, cast), paid, "", cast.the(open.handler)));
        }
    }

    private void note(
            Case open,
            String opinion,
            LocalDate signed,
            @Nullable LocalDate answered,
            @Nullable OpinionStance stance,
            Cast cast) {
        DisclosureRequest request = request(open, cast);
        long consultation = request.proceedings().consultations().get(0).id();
        consulting.noteOpinion(
                open.id, request.version(), consultation, signed, answered, stance, opinion, cast.the(open.handler));
    }

    private void extend(Case open, Sheet extension, LocalDate received, Timeline timeline, Cast cast) {
        LocalDate proposed = timeline.after(received, 14);
        timeline.at(
                proposed,
                9,
                40,
                () -> extending.propose(
                        open.id,
                        version(open, cast),
                        extension.number("days", 0),
                        extension.text("reason"),
                        cast.the(open.handler)));
        if (extension.text("state").equals("approved")) {
            LocalDate approved = timeline.after(proposed, 1);
            timeline.at(
                    approved,
                    9,
                    0,
                    () -> send(
                            open,
                            extending.approve(open.id, version(open, cast), "情况属实，同意延长", cast.the("head")),
                            approved,
                            cast));
        }
    }

    private void answer(Case open, LocalDate received, Timeline timeline, Cast cast) {
        LocalDate drafted = timeline.after(received, open.sheet.number("answerAfter", 14));
        timeline.at(drafted, 9, 50, () -> {
            Actor by = cast.the(open.handler);
            answering.draft(open.id, version(open, cast), draft(open.sheet), by);
            if (open.reaches("decision")) {
                answering.submit(open.id, version(open, cast), by);
            }
        });
        if (!open.reaches("signed")) {
            return;
        }
        LocalDate signed = timeline.after(drafted, 1);
        timeline.at(
                signed,
                15,
                10,
                () -> open.letter = answering
                        .sign(open.id, version(open, cast), "同意", cast.the(signer(open.sheet)))
                        .id());
        if (open.reaches("answered")) {
            timeline.at(
                    signed,
                    16,
                    40,
                    () -> delivery.dispatch(open.id, open.letter, open.channel(), signed, "", cast.the(open.handler)));
            LocalDate served = timeline.after(signed, open.channel().isOnline() ? 1 : 3);
            timeline.at(served, 9, 5, () -> delivery.serve(open.id, open.letter, served, "", cast.the(open.handler)));
        }
    }

    /** Lets a letter leave on its day. */
    void send(Case open, IssuedLetter letter, LocalDate on, Cast cast) {
        delivery.dispatch(open.id, letter.id(), open.channel(), on, "", cast.the(open.handler));
    }

    /** What is withheld goes to the leader in charge, everything else to the head of the office. */
    private static String signer(Sheet sheet) {
        Outcome outcome = Situation.valueOf(sheet.text("situation")).outcome();
        return outcome.group() == OutcomeGroup.WITHHELD ? "leader" : "head";
    }

    private static AnswerDraft draft(Sheet sheet) {
        Situation situation = Situation.valueOf(sheet.text("situation"));
        Sheet written = sheet.sheet("records");
        Map<Prerequisite, String> records = new EnumMap<>(Prerequisite.class);
        AnswerDraft.asked(situation).forEach(asked -> records.put(asked, written.text(asked.name())));
        return new AnswerDraft(
                situation,
                sheet.text("facts"),
                sheet.texts("grounds").stream().map(WithholdingGround::valueOf).toList(),
                records,
                AnswerDraft.provides(situation) ? ProvisionForm.valueOf(sheet.text("form")) : null,
                new SeparatedParts(
                        sheet.list("parts").stream().map(RequestRoute::part).toList()),
                referral(sheet.sheet("referral")));
    }

    private static SeparatedPart part(Sheet row) {
        String ground = row.text("ground");
        return new SeparatedPart(
                row.text("part"),
                ground.isEmpty(),
                ground.isEmpty() ? null : WithholdingGround.valueOf(ground),
                row.text("reason"));
    }

    private static Referral referral(Sheet sheet) {
        return new Referral(sheet.text("organ"), sheet.text("address"), sheet.text("telephone"), sheet.text("note"));
    }
}
