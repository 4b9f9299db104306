package org.zhiqing.server.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.part.SeparatedPart;
import org.zhiqing.server.request.part.SeparatedParts;
import org.zhiqing.server.request.referral.Referral;
import org.zhiqing.server.settings.SettingChange;
import org.zhiqing.server.settings.SettingList;

/** Plays the people of an office with its requests: {@code @Autowired Requests requests}. */
@Component
public class Requests {

    private final Offices offices;
    private final SettingList settings;
    private final SettingChange change;
    private final RequestIntake intake;
    private final RequestProcessing processing;
    private final RequestAnswering answering;
    private final RequestSearching searching;
    private final RequestDelivery delivery;
    private final Dossiers dossiers;
    private final Clock clock;

    Requests(
            Offices offices,
            SettingList settings,
            SettingChange change,
            RequestIntake intake,
            RequestProcessing processing,
            RequestAnswering answering,
            RequestSearching searching,
            RequestDelivery delivery,
            Dossiers dossiers,
            Clock clock) {
        this.offices = offices;
        this.settings = settings;
        this.change = change;
        this.intake = intake;
        this.processing = processing;
        this.answering = answering;
        this.searching = searching;
        this.delivery = delivery;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Makes an office whose letters can be issued from today on. */
    public Office office() {
        Office office = offices.zone();
        letLettersBeIssued(office);
        return office;
    }

    /** Sets the office's reconsideration organ from today on. */
    public void letLettersBeIssued(Office office) {
        set(office, "request.reconsideration-organ", "云州市人民政府");
    }

    /** Chooses a setting from today on. */
    public void set(Office office, String key, String value) {
        Actor head = head(office);
        long version = settings.detail(head, key).version();
        change.choose(head, key, value, LocalDate.now(clock), "", version);
    }

    public Actor handler(Office office) {
        return office.the(Role.REQUEST_HANDLER);
    }

    public Actor head(Office office) {
        return office.the(Role.DISCLOSURE_OFFICE_HEAD);
    }

    public Actor leader(Office office) {
        return office.the(Role.LEADER);
    }

    /** What Li Lei asks for. */
    public static Filing filing(ApplicantKind kind) {
        return new Filing(
                kind,
                "李雷",
                new Particulars(
                        Particulars.IdentityKind.RESIDENT_ID,
                        "11010519491231002X",
                        null,
                        new Particulars.Contact("13800138000", "lilei@example.cn", null, null),
                        null,
                        null),
                "",
                "2025年度预算调整的相关材料",
                ProvisionForm.ELECTRONIC,
                DeliveryChannel.ONLINE);
    }

    /** Registers a request handed in at the counter on the day. */
    public long handedIn(Office office, LocalDate on) {
        return intake.register(
                new Registration(ReceiptChannel.IN_PERSON, false, on, null, null),
                filing(ApplicantKind.NATURAL_PERSON),
                handler(office));
    }

    public DisclosureRequest get(Office office, long id) {
        return dossiers.open(id, handler(office)).request();
    }

    public int version(Office office, long id) {
        return get(office, id).version();
    }

    public void begin(Office office, long id) {
        processing.begin(id, version(office, id), handler(office));
    }

    /** Returns a draft with everything that the situation demands. */
    public static AnswerDraft draft(Situation situation) {
        Map<Prerequisite, String> records = new HashMap<>();
        AnswerDraft.asked(situation).forEach(asked -> records.put(asked, "关于" + asked.label() + "的说明"));
        List<WithholdingGround> grounds = new ArrayList<>(WithholdingGround.of(situation.outcome()));
        return new AnswerDraft(
                situation,
                "经查找，已核对相关材料",
                grounds.isEmpty() ? grounds : grounds.subList(0, 1),
                records,
                AnswerDraft.provides(situation) ? ProvisionForm.ELECTRONIC : null,
                situation == Situation.SEPARATED ? parts() : SeparatedParts.NONE,
                situation == Situation.OTHER_ORGAN
                        ? new Referral("云州市财政局", "云州市政务路1号", "0999-1234567", "")
                        : Referral.NONE);
    }

    /** A contract of which the price is given and a person's number is not. */
    public static SeparatedParts parts() {
        return new SeparatedParts(List.of(
                new SeparatedPart("合同正文", true, null, ""),
                new SeparatedPart("经办人员的身份证件号码", false, WithholdingGround.PERSONAL_PRIVACY, "属于个人隐私，本人不同意公开")));
    }

    /** Drafts and submits; the handler does. */
    public void submit(Office office, long id, Situation situation) {
        if (situation == Situation.NOT_FOUND) {
            search(office, id, false);
        }
        answering.draft(id, version(office, id), draft(situation), handler(office));
        answering.submit(id, version(office, id), handler(office));
    }

    /** Notes a search in the archive today. */
    public void search(Office office, long id, boolean found) {
        searching.note(id, "档案室1998年全宗", "预算调整", found, "逐卷翻阅", LocalDate.now(clock), "", handler(office));
    }

    /** Drafts, submits and signs; the leader signs. */
    public IssuedLetter sign(Office office, long id, Situation situation) {
        submit(office, id, situation);
        return answering.sign(id, version(office, id), "同意", leader(office));
    }

    /** Answers from start to end; the letter leaves today. */
    public IssuedLetter answer(Office office, long id, Situation situation) {
        IssuedLetter letter = sign(office, id, situation);
        delivery.dispatch(id, letter.id(), DeliveryChannel.ONLINE, LocalDate.now(clock), "", handler(office));
        return letter;
    }

    /** Returns the text of a letter's PDF without white space and page numbers. */
    public String pdf(Office office, long id, IssuedLetter letter) {
        try (var content =
                dossiers.letter(id, letter.id(), true, handler(office)).content()) {
            return text(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a PDF without white space and page numbers. */
    public static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", "")
                    .replaceAll("—\\d+—", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
