package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.server.request.DeliveryChannel;
import org.zhiqing.server.request.Filing;
import org.zhiqing.server.request.OnlineFiling;
import org.zhiqing.server.request.Particulars;
import org.zhiqing.server.request.ProvisionForm;
import org.zhiqing.server.request.Registration;
import org.zhiqing.server.request.RequestFollowing;
import org.zhiqing.server.request.RequestIntake;

/** Puts two years of requests down: how each came in, and then its way through the office. */
@Component
@OnlyInDemonstration
final class RequestScripts implements Script {

    private final OnlineFiling online;
    private final RequestFollowing following;
    private final RequestIntake intake;
    private final RequestRoute route;

    RequestScripts(OnlineFiling online, RequestFollowing following, RequestIntake intake, RequestRoute route) {
        this.online = online;
        this.following = following;
        this.intake = intake;
        this.route = route;
    }

    @Override
    public void putDown(Timeline timeline, Cast cast) {
        List<Sheet> sheets = Sheet.all("requests.yaml");
        for (int number = 1; number <= sheets.size(); number++) {
            Sheet sheet = sheets.get(number - 1);
            RequestRoute.Case open = new RequestRoute.Case(sheet, number % 3 == 0 ? "handler-2" : "handler");
            if (channel(sheet) == ReceiptChannel.ONLINE) {
                fileOnline(open, number, timeline, cast);
            } else {
                register(open, number, timeline, cast);
            }
        }
    }

    private static ReceiptChannel channel(Sheet sheet) {
        return ReceiptChannel.valueOf(sheet.text("channel"));
    }

    private void fileOnline(RequestRoute.Case open, int number, Timeline timeline, Cast cast) {
        Sheet sheet = open.sheet();
        LocalDate received = sheet.has("due")
                ? timeline.receivedForDue(sheet.number("due", 0))
                : timeline.after(timeline.ago(sheet.number("ago", 0)), 1);
        LocalDate submitted = sheet.has("due") ? received : timeline.today().minusDays(sheet.number("ago", 0));
        timeline.at(submitted, 7, 50, () -> {
            String submission = online.file(
                    "demonstration-" + number,
                    filing(sheet, number),
                    new OnlineFiling.Upload("身份证明（演示）.pdf", SampleFiles.make("proof")),
                    null,
                    "");
            OnlineFiling.Ticket ticket = online.ticket(submission).orElseThrow();
            open.begin(following.find(ticket.receiptNumber(), ticket.queryCode()));
        });
        if (!open.until("submitted")) {
            timeline.at(
                    received,
                    9,
                    20,
                    () -> intake.confirm(
                            open.id(), route.version(open, cast), received, "电话确认", cast.the(open.handler())));
            route.putDown(open, received, timeline, cast);
        }
    }

    private void register(RequestRoute.Case open, int number, Timeline timeline, Cast cast) {
        Sheet sheet = open.sheet();
        ReceiptChannel channel = channel(sheet);
        boolean posted = Registration.asksArrival(channel);
        LocalDate arrived = sheet.has("due")
                ? timeline.receivedForDue(sheet.number("due", 0))
                : timeline.ago(sheet.number("ago", 0));
        LocalDate submitted = posted ? arrived.minusDays(2) : arrived;
        boolean confirmed = Registration.asksConfirmation(channel);
        Registration registration =
                new Registration(channel, false, submitted, posted ? arrived : null, confirmed ? arrived : null);
        timeline.at(arrived, 9, 20, () -> {
            open.begin(intake.register(registration, filing(sheet, number), cast.the(open.handler())));
            route.send(open, intake.issueReceipt(open.id(), cast.the(open.handler())), arrived, cast);
        });
        route.putDown(open, arrived, timeline, cast);
    }

    private static Filing filing(Sheet sheet, int number) {
        ApplicantKind kind = ApplicantKind.valueOf(sheet.text("kind"));
        String digits = String.format("%04d", number);
        return new Filing(
                kind,
                sheet.text("name"),
                new Particulars(
                        Particulars.IdentityKind.OTHER,
                        "演示证件" + digits,
                        kind.isLegalPerson() ? "联系人" + digits : null,
                        new Particulars.Contact(
                                "0000-860" + digits,
                                "applicant" + digits + "@example.invalid",
                                "000001",
                                "青禾市演示路" + number + "号"),
                        null,
                        null),
                sheet.text("hint"),
                sheet.text("asks"),
                ProvisionForm.valueOf(sheet.text("form")),
                DeliveryChannel.valueOf(sheet.text("route")));
    }
}
