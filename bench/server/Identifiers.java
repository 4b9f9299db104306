import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhiqing.rules.number.ResidentId;
import org.zhiqing.rules.number.UnifiedSocialCreditCode;
import org.zhiqing.server.screening.HitKind;
import org.zhiqing.server.screening.ScreenedText;
import org.zhiqing.server.screening.Screening;

/**
 * Recall and precision of the screening on made-up texts: half hold an identifier whose check digit is right (for a credit
 * code: wrong, that is what is told), half one of the same form that is none. Prints both by kind.
 */
public final class Identifiers {

    private static final int TEXTS = 5_000;
    private static final String BASE31 = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> BEFORE = List.of("申请人某某，编号", "发放名单：某某 ", "（", "统一社会信用代码：", "账号 ", "联系方式");

    private final Random random = new Random(711);
    private final Map<HitKind, int[]> counted = new EnumMap<>(HitKind.class);

    private Identifiers() {}

    public static void main(String[] args) {
        Identifiers run = new Identifiers();
        for (HitKind kind : List.of(HitKind.RESIDENT_ID, HitKind.BANK_CARD, HitKind.CREDIT_CODE)) {
            for (int i = 0; i < TEXTS; i++) {
                run.look(kind, run.made(kind, true), true);
                run.look(kind, run.made(kind, false), false);
            }
            int[] count = run.counted.get(kind);
            System.out.printf(
                    "%-10s %,d texts: recall %.4f, precision %.4f%n",
                    kind.label(),
                    2 * TEXTS,
                    (double) count[0] / TEXTS,
                    (double) count[0] / Math.max(1, count[0] + count[1]));
        }
    }

    private void look(HitKind kind, String number, boolean real) {
        String before = kind == HitKind.CREDIT_CODE ? BEFORE.get(3) : BEFORE.get(random.nextInt(3));
        String text = before + shape(kind, number) + "，地址略。";
        boolean found = Screening.screen(List.of(ScreenedText.of("正文", text))).stream()
                .anyMatch(hit -> hit.kind() == kind);
        int[] count = counted.computeIfAbsent(kind, any -> new int[2]);
        count[0] += found && real ? 1 : 0;
        count[1] += found && !real ? 1 : 0;
    }

    /** As people type them: now and then full width, or a card in groups of four. */
    private String shape(HitKind kind, String number) {
        int how = random.nextInt(3);
        if (how == 0) {
            StringBuilder wide = new StringBuilder();
            number.chars().forEach(c -> wide.append((char) (c < 0x7f ? c + 0xfee0 : c)));
            return wide.toString();
        }
        return how == 1 && kind == HitKind.BANK_CARD ? number.replaceAll("(\\d{4})(?=\\d)", "$1 ") : number;
    }

    private String made(HitKind kind, boolean real) {
        while (true) {
            String number = switch (kind) {
                case RESIDENT_ID -> resident();
                case BANK_CARD -> digits("62", 19);
                default -> code();
            };
            boolean right = switch (kind) {
                case RESIDENT_ID -> ResidentId.parse(number).isValid();
                case BANK_CARD -> luhn(number) && !ResidentId.parse(number).isValid();
                default -> !UnifiedSocialCreditCode.parse(number).isValid();
            };
            if (right == real) {
                return number;
            }
        }
    }

    private String resident() {
        String body = String.format(
                "%d%04d%02d%02d%03d",
                110101 + random.nextInt(9),
                1930 + random.nextInt(90),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(1000));
        return body + "0123456789X".charAt(random.nextInt(11));
    }

    private String code() {
        StringBuilder code = new StringBuilder("91" + (110101 + random.nextInt(9)));
        while (code.length() < 18) {
            code.append(BASE31.charAt(random.nextInt(BASE31.length())));
        }
        return code.toString();
    }

    private String digits(String begin, int length) {
        StringBuilder digits = new StringBuilder(begin);
        while (digits.length() < length) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
