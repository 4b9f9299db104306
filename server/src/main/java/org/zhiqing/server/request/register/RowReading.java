package org.zhiqing.server.request.register;

import static org.zhiqing.server.request.register.RegisterColumn.*;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.Limit;
import org.zhiqing.rules.deadline.Receipt;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.deadline.ReceiptRule;
import org.zhiqing.rules.number.ResidentId;
import org.zhiqing.rules.number.UnifiedSocialCreditCode;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.request.CarriedRequest;
import org.zhiqing.server.request.DeliveryChannel;
import org.zhiqing.server.request.Filing;
import org.zhiqing.server.request.Particulars;
import org.zhiqing.server.request.Particulars.IdentityKind;
import org.zhiqing.server.request.Proceedings;
import org.zhiqing.server.request.ProvisionForm;

/**
 * Makes requests of the rows of a register. What is wrong is a flaw that names row and column. An identity number is taken
 * as it stands: what was once accepted with a slip of the pen is not refused now.
 */
final class RowReading {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Map<String, RegisterColumn> FIELDS = Map.of(
            "name", NAME,
            "description", CONTENT,
            "telephone", TELEPHONE,
            "email", EMAIL,
            "address", ADDRESS,
            "identityNumber", IDENTITY,
            "contactName", CONTACT);

    private final RegisterSource source;
    private final LocalDate today;
    private final Function<LocalDate, LocalDate> correctionDueOn;
    private final List<Flaw> flaws;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param correctionDueOn the last day for a correction that was asked on a day */
    RowReading(
            RegisterSource source, LocalDate today, Function<LocalDate, LocalDate> correctionDueOn, List<Flaw> flaws) {
        this.source = source;
        this.today = today;
        this.correctionDueOn = correctionDueOn;
        this.flaws = flaws;
    }

    /** Returns the request of the row; {@code null} when something is wrong in it, which has been noted. */
    @Nullable
    RegisterEntry read(RegisterSheet.Line line) {
        Row row = new Row(line);
        int before = flaws.size();
        row.checkWords();
        String number = line.cell(NUMBER);
        Integer earlier = number.isEmpty() ? null : seen.putIfAbsent(number, line.number());
        row.when(earlier != null, NUMBER, "request.row-twice", number, earlier == null ? 0 : earlier);
        Receipt receipt = row.receipt();
        Proceedings proceedings = row.proceedings(receipt);
        CarriedRequest.End end = row.end(receipt, proceedings);
        ApplicantKind kind = row.choice(KIND, ApplicantKind.values(), ApplicantKind::label);
        ProvisionForm form = row.choice(FORM, ProvisionForm.values(), ProvisionForm::label);
        DeliveryChannel route = row.choice(ROUTE, DeliveryChannel.values(), DeliveryChannel::label);
        if (receipt == null || kind == null) {
            return null;
        }
        Filing filing = new Filing(
                kind,
                line.cell(NAME),
                particulars(line),
                "",
                line.cell(CONTENT),
                form == null ? ProvisionForm.PAPER : form,
                route == null ? DeliveryChannel.MAIL : route);
        CarriedRequest carried = new CarriedRequest(receipt, filing, proceedings, end, note(line));
        row.takeOver(carried.wrong());
        return flaws.size() == before ? new RegisterEntry(number, carried) : null;
    }

    private String note(RegisterSheet.Line line) {
        String letter = line.cell(LETTER);
        String remarks = line.cell(REMARKS);
        return source.label() + "编号 " + line.cell(NUMBER)
                + (letter.isEmpty() ? "" : "；答复文号 " + letter)
                + (remarks.isEmpty() ? "" : "；备注：" + remarks);
    }

    private static Particulars particulars(RegisterSheet.Line line) {
        String number = line.cell(IDENTITY);
        return new Particulars(
                identityKind(number),
                given(number),
                given(line.cell(CONTACT)),
                new Particulars.Contact(
                        given(line.cell(TELEPHONE)), given(line.cell(EMAIL)), null, given(line.cell(ADDRESS))),
                null,
                null);
    }

    private static IdentityKind identityKind(String number) {
        if (ResidentId.parse(number).fault() == null) {
            return IdentityKind.RESIDENT_ID;
        }
        return UnifiedSocialCreditCode.parse(number).fault() == null ? IdentityKind.CREDIT_CODE : IdentityKind.OTHER;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** One row while it is read. */
    private final class Row {

        private final RegisterSheet.Line line;

        Row(RegisterSheet.Line line) {
            this.line = line;
        }

        boolean when(boolean wrong, RegisterColumn column, String code, Object... args) {
            if (wrong) {
                flaws.add(new Flaw(line.number(), column.heading(), new Finding("", code, args)));
            }
            return wrong;
        }

        /** Nothing that has to be there is missing, nothing is too long for its column. */
        void checkWords() {
            for (RegisterColumn column : source.columns()) {
                String text = line.cell(column);
                when(column.isRequired(source) && text.isEmpty(), column, "request.row-empty");
                when(
                        column.takesText() && text.length() > column.longest(),
                        column,
                        "request.row-too-long",
                        column.longest());
            }
        }

        /** What the form itself finds wrong; what is missing has been said. */
        void takeOver(List<Finding> wrong) {
            for (Finding finding : wrong) {
                RegisterColumn column = FIELDS.getOrDefault(finding.field(), CONTENT);
                if (!line.cell(column).isEmpty() && line.cell(column).length() <= column.longest()) {
                    flaws.add(new Flaw(line.number(), column.heading(), finding));
                }
            }
        }

        <T> @Nullable T choice(RegisterColumn column, T[] values, Function<T, String> label) {
            String word = line.cell(column);
            T found = Arrays.stream(values)
                    .filter(value -> label.apply(value).equals(word))
                    .findFirst()
                    .orElse(null);
            when(
                    found == null && !word.isEmpty(),
                    column,
                    "request.row-word",
                    cut(word),
                    String.join("、", column.words()));
            return found;
        }

        @Nullable
        LocalDate day(RegisterColumn column) {
            String text = line.cell(column);
            if (text.isEmpty()) {
                return null;
            }
            LocalDate day = parsed(text);
            when(day == null, column, "request.row-day", cut(text));
            return day == null || when(day.isAfter(today), column, "request.row-future", day, today) ? null : day;
        }

        boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate earliest, RegisterColumn column) {
            return when(
                    day != null && earliest != null && day.isBefore(earliest),
                    column,
                    "request.day-too-early",
                    String.valueOf(day),
                    String.valueOf(earliest));
        }

        @Nullable
        Receipt receipt() {
            return source == RegisterSource.OLD_REGISTER ? oldReceipt() : platformReceipt();
        }

        /** The register knows the day of receipt; the days that lead to it by the channel's rule are taken to be the same. */
        private @Nullable Receipt oldReceipt() {
            ReceiptChannel channel = choice(CHANNEL, ReceiptChannel.values(), ReceiptChannel::label);
            LocalDate receivedOn = day(RECEIVED);
            LocalDate submittedOn = day(SUBMITTED);
            if (channel == null || receivedOn == null || isBefore(receivedOn, submittedOn, RECEIVED)) {
                return null;
            }
            ReceiptRule rule = channel.rule();
            LocalDate sentOn = submittedOn == null ? receivedOn : submittedOn;
            if (rule == ReceiptRule.DAY_SUBMITTED) {
                boolean apart = when(!sentOn.equals(receivedOn), SUBMITTED, "request.row-in-person", receivedOn);
                return apart ? null : new Receipt(channel, receivedOn, null, null);
            }
            return rule == ReceiptRule.DAY_SIGNED
                    ? new Receipt(channel, sentOn, receivedOn, null)
                    : new Receipt(channel, sentOn, null, receivedOn);
        }

        /** Art. 31 item 3: received on the day on which both sides confirm; until then it waits. */
        private @Nullable Receipt platformReceipt() {
            LocalDate submittedOn = day(SUBMITTED);
            LocalDate arrivedOn = day(ARRIVED);
            LocalDate receivedOn = day(RECEIVED);
            if (submittedOn == null
                    || isBefore(arrivedOn, submittedOn, ARRIVED)
                    || isBefore(receivedOn, arrivedOn == null ? submittedOn : arrivedOn, RECEIVED)) {
                return null;
            }
            return new Receipt(ReceiptChannel.UPPER_PLATFORM, submittedOn, arrivedOn, receivedOn);
        }

        Proceedings proceedings(@Nullable Receipt receipt) {
            LocalDate receivedOn = receipt == null ? null : receipt.receivedOn();
            return new Proceedings(correction(receivedOn), extensions(receivedOn), List.of(), null, null);
        }

        private Proceedings.@Nullable Correction correction(@Nullable LocalDate receivedOn) {
            LocalDate askedOn = day(CORRECTION_ASKED);
            LocalDate repliedOn = day(CORRECTED);
            boolean alone = line.cell(CORRECTION_ASKED).isEmpty() && repliedOn != null;
            if (when(alone, CORRECTION_ASKED, "request.row-correction-asked") || askedOn == null) {
                return null;
            }
            if (isBefore(askedOn, receivedOn, CORRECTION_ASKED) || isBefore(repliedOn, askedOn, CORRECTED)) {
                return null;
            }
            return new Proceedings.Correction(
                    askedOn,
                    correctionDueOn.apply(askedOn),
                    "见" + source.label(),
                    repliedOn,
                    repliedOn == null ? null : "见" + source.label());
        }

        private List<Proceedings.Extension> extensions(@Nullable LocalDate receivedOn) {
            List<Proceedings.Extension> extensions = new ArrayList<>();
            String count = line.cell(EXTENSION);
            LocalDate decidedOn = day(EXTENDED_ON);
            boolean one = !count.isEmpty() && line.cell(EXTENDED_ON).isEmpty();
            boolean other = count.isEmpty() && decidedOn != null;
            if (when(one, EXTENDED_ON, "request.row-extension") || when(other, EXTENSION, "request.row-extension")) {
                return extensions;
            }
            boolean odd = !count.isEmpty()
                    && (!count.matches("[0-9]{1,2}")
                            || Integer.parseInt(count) < 1
                            || Integer.parseInt(count) > Limit.EXTENSION.length());
            if (when(odd, EXTENSION, "request.extension-day-count", Limit.EXTENSION.length())
                    || decidedOn == null
                    || isBefore(decidedOn, receivedOn, EXTENDED_ON)) {
                return extensions;
            }
            extensions.add(new Proceedings.Extension(
                    0,
                    Integer.parseInt(count),
                    "见" + source.label(),
                    decidedOn,
                    source.label(),
                    Proceedings.ExtensionState.APPROVED,
                    decidedOn,
                    source.label(),
                    ""));
            return extensions;
        }

        CarriedRequest.@Nullable End end(@Nullable Receipt receipt, Proceedings proceedings) {
            String word = line.cell(OUTCOME);
            LocalDate on = day(ANSWERED);
            boolean undated = !word.isEmpty() && line.cell(ANSWERED).isEmpty();
            boolean unnamed = word.isEmpty() && on != null;
            if (when(undated, ANSWERED, "request.row-end") || when(unnamed, OUTCOME, "request.row-end")) {
                return null;
            }
            boolean known = word.isEmpty() || OutcomeWords.end(word, today).isPresent();
            when(!known, OUTCOME, "request.row-word", cut(word), String.join("、", OUTCOME.words()));
            Proceedings.Correction asked = proceedings.correction();
            LocalDate earliest = asked != null
                    ? (asked.repliedOn() == null ? asked.askedOn() : asked.repliedOn())
                    : receipt == null ? null : receipt.receivedOn();
            if (on == null || isBefore(on, earliest, ANSWERED)) {
                return null;
            }
            return OutcomeWords.end(word, on).orElse(null);
        }
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "……";
    }

    private static @Nullable LocalDate parsed(String text) {
        Matcher day = DAY.matcher(text.replaceAll("\\s", ""));
        if (!day.matches()) {
            return null;
        }
        int from = day.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(from)),
                    Integer.parseInt(day.group(from + 1)),
                    Integer.parseInt(day.group(from + 2)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
