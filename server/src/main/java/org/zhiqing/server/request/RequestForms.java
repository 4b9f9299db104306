package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.RequestEvidence.Printed;
import org.zhiqing.server.request.letter.FormPrinting;
import org.zhiqing.server.request.letter.FormPrinting.Form;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.LetterTable;

/**
 * The forms of a request that carry no number of their own: the sheet of its registration and the one it is filed with (art. 45),
 * what a receiver signs, and what a consulted side fills in.
 */
@Service
@Transactional(readOnly = true)
public class RequestForms {

    private static final String TO_SIGN = "　　　　　年　　月　　日";

    private final Dossiers dossiers;
    private final FormPrinting printing;

    RequestForms(Dossiers dossiers, FormPrinting printing) {
        this.dossiers = dossiers;
        this.printing = printing;
    }

    /**
     * Returns the sheet of the registration (申请登记表); identity and contact are covered.
     *
     * @throws Refusal {@code request.not-found}, {@code request.character-not-printable}
     */
    @Requires(Act.REQUEST_READ)
    public Printed registration(long id, Actor by) {
        Dossier dossier = dossiers.open(id, by);
        DisclosureRequest request = dossier.request();
        List<List<String>> rows = new ArrayList<>(head(request));
        rows.add(row(
                "提交日期", request.receipt().submittedOn().toString(),
                "到达、签收日期", day(request.receipt().arrivedOn())));
        rows.add(row("双方确认日期", day(request.receipt().confirmedOn()), "收到申请之日", day(request.receivedOn())));
        rows.add(row(
                "证件",
                dossier.masked().identityKind() + " " + dossier.masked().identityNumber(),
                "电话",
                dossier.masked().telephone()));
        rows.add(row(
                "提供形式", request.wanted().form().label(),
                "获取方式", request.wanted().route().label()));
        rows.add(row("所需信息", asked(request), "答复期限", due(request)));
        rows.add(row("拟办意见", "", "负责人意见", ""));
        return printed(
                request,
                by,
                "政府信息公开申请登记表",
                rows,
                List.of("收到申请之日的依据："
                        + request.receipt().rule().text() + "（"
                        + request.receipt().rule().citation().text() + "）。"));
    }

    /**
     * Returns the sheet with which a closed request is filed (办结归档单): result, dates, and every paper in the file.
     *
     * @throws Refusal {@code request.not-closed}, {@code request.not-found}, {@code request.character-not-printable}
     */
    @Requires(Act.REQUEST_READ)
    public Printed closing(long id, Actor by) {
        Dossier dossier = dossiers.open(id, by);
        DisclosureRequest request = dossier.request();
        LocalDate closed = request.disposal().on();
        if (closed == null || request.disposal().outcome() == null) {
            throw new Refusal("request.not-closed", request.receiptNumber());
        }
        List<List<String>> rows = new ArrayList<>(head(request));
        rows.add(row("收到申请之日", day(request.receivedOn()), "答复期限", due(request)));
        LocalDate dueOn = request.due().on();
        rows.add(row("办结日期", closed.toString(), "是否逾期", dueOn != null && closed.isAfter(dueOn) ? "逾期" : "未逾期"));
        rows.add(row(
                "办理结果", request.disposal().outcome().group().heading(),
                "年度报告", request.disposal().outcome().rowLabel()));
        rows.add(row(
                "经办人",
                request.handler() == null ? "" : request.handler().name(),
                "签发人",
                dossier.answer().map(kept -> kept.signatures().signedBy()).orElse("")));
        rows.add(row("所需信息", asked(request), "文书", letters(dossier)));
        rows.add(row(
                "检索记录",
                dossier.searches().size() + "条",
                "附件",
                dossier.attachments().stream().map(Attachment::name).collect(Collectors.joining("；"))));
        rows.add(row("保管期限", "", "归档人、日期", TO_SIGN));
        return printed(request, by, "政府信息公开申请办结归档单", rows, List.of());
    }

    /**
     * Returns the form on which the receiver of a letter signs (送达回证).
     *
     * @throws Refusal {@code request.letter-not-found}, {@code request.not-found}, {@code request.character-not-printable}
     */
    @Requires(Act.REQUEST_READ)
    public Printed serviceReceipt(long id, long letter, Actor by) {
        Dossier dossier = dossiers.open(id, by);
        IssuedLetter issued = letter(dossier, letter);
        List<List<String>> rows = List.of(
                row("送达文书", issued.kind().title(), "文书编号", issued.number()),
                row("登记编号", dossier.request().receiptNumber(), "受送达人", receiver(dossier, issued)),
                row("送达方式", "", "送达地点", ""),
                row("受送达人签收", TO_SIGN, "代收人签收及与受送达人的关系", TO_SIGN),
                row("送达人", "", "备注", ""));
        return printed(dossier.request(), by, "送达回证", rows, List.of("受送达人拒绝签收的，由送达人在备注中写明情况、日期，并由在场的见证人签名。"));
    }

    /**
     * Returns the form on which a consulted side replies (征求意见回复函), to go out with the letter.
     *
     * @throws Refusal {@code request.letter-asks-nobody} for a letter that asks for no opinion, and as {@link
     *     #serviceReceipt}
     */
    @Requires(Act.REQUEST_READ)
    public Printed opinionReply(long id, long letter, Actor by) {
        Dossier dossier = dossiers.open(id, by);
        IssuedLetter issued = letter(dossier, letter);
        if (issued.kind() != LetterKind.THIRD_PARTY_LETTER && issued.kind() != LetterKind.CO_ORGAN_LETTER) {
            throw new Refusal("request.letter-asks-nobody", issued.kind().title());
        }
        ConsultationKind kind = issued.kind() == LetterKind.THIRD_PARTY_LETTER
                ? ConsultationKind.THIRD_PARTY
                : ConsultationKind.CO_ORGAN;
        List<List<String>> rows = List.of(
                row("来函", issued.kind().title(), "来函编号", issued.number()),
                row("被征求意见方", receiver(dossier, issued), "收到日期", TO_SIGN),
                row("意见", "□同意公开　□部分同意公开　□不同意公开", "部分同意的，同意公开的内容", ""),
                row("不同意公开的理由", "", "依据、证明材料", ""),
                row("联系人、电话", "", "签名或者盖章", TO_SIGN));
        return printed(
                dossier.request(),
                by,
                "征求意见回复函",
                rows,
                List.of("请自收到征求意见书之日起"
                        + kind.limit().length() + kind.limit().unit().label() + "内回复；"
                        + kind.limit().silence() + "（"
                        + kind.limit().citation().text() + "）。"));
    }

    private static List<List<String>> head(DisclosureRequest request) {
        return List.of(
                row(
                        "登记编号",
                        request.receiptNumber(),
                        "接收渠道",
                        request.receipt().channel().label()),
                row(
                        "申请人",
                        request.applicant().name(),
                        "类别",
                        request.applicant().kind().label()));
    }

    private static String receiver(Dossier dossier, IssuedLetter issued) {
        return issued.kind().isToApplicant()
                ? dossier.request().applicant().name()
                : dossier.request().proceedings().consultations().stream()
                        .filter(asked -> asked.letter() != null && asked.letter() == issued.id())
                        .map(Proceedings.Consultation::party)
                        .findFirst()
                        .orElse("");
    }

    private static IssuedLetter letter(Dossier dossier, long letter) {
        return dossier.letters().stream()
                .filter(each -> each.id() == letter)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.letter-not-found"));
    }

    private static String letters(Dossier dossier) {
        return dossier.letters().stream()
                .map(each -> each.kind().title() + "（" + each.number() + "）"
                        + (each.voidReason() != null
                                ? "，作废"
                                : (each.dispatchedOn() == null ? "" : "，" + each.dispatchedOn() + "发出")
                                        + (each.servedOn() == null ? "" : "，" + each.servedOn() + "送达")))
                .collect(Collectors.joining("；"));
    }

    private static String asked(DisclosureRequest request) {
        String hint = request.wanted().hint();
        return (hint == null ? "" : hint + "；") + request.wanted().description();
    }

    private static String due(DisclosureRequest request) {
        LocalDate on = request.due().on();
        return on == null ? "" : Beijing.sentence(on) + (request.due().provisional() ? "（暂定）" : "");
    }

    private static String day(@Nullable LocalDate on) {
        return on == null ? "" : on.toString();
    }

    private static List<String> row(String one, String value, String two, String other) {
        return List.of(one, value, two, other);
    }

    private Printed printed(
            DisclosureRequest request, Actor by, String title, List<List<String>> rows, List<String> notes) {
        Form form = new Form(by.organName(), title, List.of(), new LetterTable(List.of(), rows), notes);
        return new Printed(title + "（" + request.receiptNumber() + "）.pdf", printing.pdf(form));
    }
}
