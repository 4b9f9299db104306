package org.zhiqing.server.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.number.ResidentId;
import org.zhiqing.rules.number.UnifiedSocialCreditCode;

/** Sentences of the labelled set: each holds one thing that is to be found, or something that only looks like one. */
public final class Labelled {

    /** @param kind what is to be found in it, {@code null} for nothing */
    public record Sentence(String text, @Nullable HitKind kind) {}

    static final String OFFICE = "0000-8600101";
    static final String OFFICE_MOBILE = "13900008600";
    private static final String BASE31 = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String[] SURNAMES = {"赵", "钱", "孙", "李", "周", "吴", "郑", "王"};
    private static final String[] GIVEN = {"一鸣", "文清", "晓禾", "立", "思远", "若水"};

    private final Random random;

    public Labelled(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the rules of an office whose own numbers are these. */
    public static Rules office() {
        return new Rules(
                WordMatcher.NONE,
                LocalDate.of(2026, 3, 1),
                Rules.digits(List.of(OFFICE, OFFICE_MOBILE)),
                Set.of());
    }

    /** Returns so many sentences for each kind and so many near misses for each way to look alike, shuffled. */
    public List<Sentence> sentences(int each) {
        List<Sentence> all = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            all.add(new Sentence(of("申请人" + name() + "，身份证号", "公民身份号码：", name() + "（", "") + typed(resident(true)) + "。", HitKind.RESIDENT_ID));
            all.add(new Sentence(of("开户行略，账号", "银行卡号：", "卡号 ", "汇入") + card(true) + "。", HitKind.BANK_CARD));
            all.add(new Sentence("统一社会信用代码：" + code(false) + "。", HitKind.CREDIT_CODE));
            all.add(new Sentence(of("联系电话", name() + "，手机", "电话：", "") + mobile() + "。", HitKind.MOBILE));
            all.add(new Sentence(of("家庭电话：", "住宅电话 ", "家长电话：") + "0" + digits(3) + of("-", "", " ") + (2 + random.nextInt(7)) + digits(6) + "。", HitKind.HOME_PHONE));
            all.add(new Sentence(of("护照号码：", "护照 ", "护照号") + of("E" + digits(8), "G" + digits(8), "EA" + digits(7)) + "。", HitKind.PASSPORT));
            all.add(new Sentence(of("家庭住址：", "现住址：", "住址：") + "某某市某某区某某路" + number(300) + "号" + of(number(30) + "栋" + number(4) + "单元" + number(30) + "室", number(12) + "号楼" + number(4) + "单元" + number(20) + "室"), HitKind.HOME_ADDRESS));
            all.add(new Sentence(of("留守儿童：" + name() + "，已经走访。", "患儿：" + name() + "，已经转诊。", name() + "，" + of("男", "女") + "，" + (6 + random.nextInt(10)) + "岁，某某小学。"), HitKind.MINOR));
            all.add(new Sentence("订单编号 " + resident(false) + "，请核对。", null));
            all.add(new Sentence("流水号" + card(false).replace(" ", "") + "已经入账。", null));
            all.add(new Sentence("统一社会信用代码：" + code(true) + "。", null));
            all.add(new Sentence(of("咨询电话：" + OFFICE, "联系电话" + OFFICE_MOBILE, "办公电话：" + OFFICE) + "。", null));
            all.add(new Sentence("索引号 QHK/20" + digits(2) + "-0" + digits(4) + "，文号 青开管规〔20" + number(26) + "〕" + number(99) + "号。", null));
            all.add(new Sentence("总投资" + number(900) + digits(8) + "元，面积" + number(90) + "." + digits(2) + "平方米。", null));
            all.add(new Sentence("自20" + digits(2) + "年" + number(12) + "月" + number(28) + "日起施行，编号20" + digits(2) + "0" + number(9) + digits(8) + "。", null));
            all.add(new Sentence("办公地址：某某市某某区某某路" + number(300) + "号政务服务大厅" + number(5) + "楼。", null));
            all.add(new Sentence("项目代码20" + digits(2) + "-" + digits(6) + "-" + digits(2) + "-" + digits(2) + "-" + digits(6) + "，许可证编号ZH" + digits(12) + "。", null));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private String name() {
        return of(SURNAMES) + of(GIVEN);
    }

    private String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String number(int most) {
        return String.valueOf(1 + random.nextInt(most));
    }

    private String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** As people type a number: plain, full width, in groups, with a small x. */
    private String typed(String id) {
        return switch (random.nextInt(4)) {
            case 0 -> wide(id);
            case 1 -> id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14);
            case 2 -> id.toLowerCase(Locale.ROOT);
            default -> id;
        };
    }

    private static String wide(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }

    private String mobile() {
        String number = "1" + (3 + random.nextInt(7)) + digits(9);
        return switch (random.nextInt(4)) {
            case 0 -> wide(number);
            case 1 -> number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7);
            case 2 -> number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
            default -> number;
        };
    }

    private String card(boolean real) {
        while (true) {
            String number = of("62", "4", "5");
            number += digits((number.equals("62") ? 19 : 16) - number.length());
            if (luhn(number) == real && !ResidentId.parse(number).isValid()) {
                return random.nextInt(2) == 0 ? number : number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
            }
        }
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

    private String resident(boolean real) {
        while (true) {
            String id = String.format(
                            "%d%04d%02d%02d%03d",
                            110101 + random.nextInt(9),
                            1930 + random.nextInt(70),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextInt(1000))
                    + "0123456789X".charAt(random.nextInt(11));
            if (ResidentId.parse(id).isValid() == real) {
                return id;
            }
        }
    }

    private String code(boolean valid) {
        while (true) {
            StringBuilder code = new StringBuilder("91" + (110101 + random.nextInt(9)));
            while (code.length() < 18) {
                code.append(BASE31.charAt(random.nextInt(BASE31.length())));
            }
            if (UnifiedSocialCreditCode.parse(code.toString()).isValid() == valid) {
                return code.toString();
            }
        }
    }
}
