package org.zhiqing.server.screening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiqing.rules.number.MaskRule;
import org.zhiqing.rules.number.ResidentId;
import org.zhiqing.rules.number.UnifiedSocialCreditCode;

/**
 * One thing that is looked for by its form.
 *
 * @param kind what it is
 * @param pattern its form in normalised text; the group {@code found}, where there is one, is what was found
 * @param real whether what has the form is one: check digits, allow-lists
 * @param shown what was found, masked
 */
record Detector(HitKind kind, Pattern pattern, BiPredicate<String, Rules> real, UnaryOperator<String> shown) {

    private static final int OF_AGE = 18;
    private static final String NOT_WITHIN_NUMBER = "(?<![0-9A-Za-z])";
    private static final String NUMBER_ENDS = "(?![0-9A-Za-z])";

    static final List<Detector> ALL = List.of(
            new Detector(
                    HitKind.SECRECY_MARK,
                    Pattern.compile("(绝密|机密|秘密)\\s*[★☆]\\s*(\\d+\\s*(年|个月|月|天)|长期)?"),
                    (found, rules) -> true,
                    found -> "密级标志"),
            new Detector(
                    HitKind.INTERNAL_MARK,
                    Pattern.compile("内部(资料|文件|材料|情况)[，,、:：]?\\s*(注意保存|不得外传|请勿外传)|注意保存|不得外传|(属于|列为|定为)工作秘密"),
                    (found, rules) -> true,
                    found -> found),
            new Detector(
                    HitKind.RESIDENT_ID,
                    Pattern.compile(NOT_WITHIN_NUMBER + "\\d{6}[ -]?\\d{8}[ -]?\\d{3}[0-9Xx]" + NUMBER_ENDS),
                    (found, rules) -> isResidentId(found),
                    MaskRule.RESIDENT_ID::apply),
            new Detector(
                    HitKind.RESIDENT_ID,
                    Pattern.compile("身份证[^\\n]{0,20}?" + NOT_WITHIN_NUMBER + "(?<found>[1-8]\\d{14})" + NUMBER_ENDS),
                    (found, rules) -> isResidentId(found),
                    MaskRule.RESIDENT_ID::apply),
            new Detector(
                    HitKind.MINOR,
                    Pattern.compile(NOT_WITHIN_NUMBER + "\\d{6}[ -]?\\d{8}[ -]?\\d{3}[0-9Xx]" + NUMBER_ENDS),
                    (found, rules) -> isResidentId(found) && isMinor(found, rules),
                    found -> "身份号码表明未满十八周岁"),
            new Detector(
                    HitKind.MINOR,
                    Pattern.compile(
                            "(?<found>(孤儿|留守儿童|困境儿童|患儿|未成年(人|子女|学生)|学生|幼儿)(姓名)?[:：]\\s*\\p{IsHan}{2,4}(?![\\p{IsHan}])"
                                    + "|\\p{IsHan}{2,4}[，,、（(]\\s*(男|女)[，,、]\\s*(1[0-7]|[1-9])(周)?岁)"),
                    (found, rules) -> true,
                    found -> found.replaceAll("^\\p{IsHan}{2,4}(?=[，,、（(])", "某某")
                            .replaceAll("(?<=[:：、])\\s*\\p{IsHan}{2,4}$", "某某")),
            new Detector(
                    HitKind.MOBILE,
                    Pattern.compile(
                            "(?<![0-9-])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9-]|[万亿]?(元(?![旦月阳江氏])|平方米|人民币|千瓦))"),
                    (found, rules) -> !rules.isOffices(found),
                    MaskRule.MOBILE::apply),
            new Detector(
                    HitKind.HOME_PHONE,
                    Pattern.compile("(家庭|住宅|宅电|家长|监护人|本人)[^\\n\\d]{0,12}(?<found>0\\d{2,3}[ -]?\\d{7,8})(?![0-9-])"),
                    (found, rules) -> !rules.isOffices(found),
                    MaskRule.MOBILE::apply),
            new Detector(
                    HitKind.BANK_CARD,
                    Pattern.compile(
                            "(?<![0-9A-Za-z/-])(?:62|4|5)\\d{2,3}(?:[ -]?\\d{4}){2,3}[ -]?\\d{1,7}(?![0-9A-Za-z/-])"),
                    (found, rules) -> isCard(found),
                    MaskRule.MOBILE::apply),
            new Detector(
                    HitKind.PASSPORT,
                    Pattern.compile("护照[^\\n]{0,12}?(?<found>E[A-HJ-NP-Z]\\d{7}|[EGDSPH]\\d{7,8})" + NUMBER_ENDS),
                    (found, rules) -> true,
                    found -> found.substring(0, 2) + "*****" + found.substring(found.length() - 2)),
            new Detector(
                    HitKind.HOME_ADDRESS,
                    Pattern.compile("(家庭(住址|地址)|户籍(地址|所在地)|(现|居)住(地址|址)|现住址|住址)[:： \\t]+"
                            + "(?<found>[\\p{IsHan}0-9A-Za-z()（）-]{4,60}(号|组|村|室|栋|幢|单元))"),
                    (found, rules) -> !rules.isOfficesPlace(found),
                    Detector::street),
            new Detector(
                    HitKind.HOME_ADDRESS,
                    Pattern.compile(
                            "[\\p{IsHan}0-9]{0,20}\\d+(栋|幢|号楼|座)[^\\n，。；]{0,6}?\\d+单元[^\\n，。；]{0,4}?\\d+(室|号)?"),
                    (found, rules) -> !rules.isOfficesPlace(found),
                    Detector::street),
            new Detector(
                    HitKind.CREDIT_CODE,
                    Pattern.compile("信用代码[^\\n]{0,8}?" + NOT_WITHIN_NUMBER + "(?<found>[0-9A-Z]{18})" + NUMBER_ENDS),
                    (found, rules) -> !UnifiedSocialCreditCode.parse(found).isValid(),
                    found -> found));

    /** Returns what the matcher has found. */
    String found(Matcher matcher) {
        boolean named = pattern.pattern().contains("(?<found>");
        String found = named ? matcher.group("found") : matcher.group();
        return kind == HitKind.SECRECY_MARK || kind == HitKind.INTERNAL_MARK || kind == HitKind.HOME_ADDRESS
                ? found
                : found.replaceAll("[ -]", "");
    }

    private static boolean isResidentId(String digits) {
        return ResidentId.parse(digits).isValid();
    }

    private static boolean isMinor(String id, Rules rules) {
        LocalDate born = ResidentId.parse(id).orThrow().bornOn();
        long age = ChronoUnit.YEARS.between(born, rules.day());
        return age >= 0 && age < OF_AGE;
    }

    /** The check of Luhn (ISO/IEC 7812) over 16 to 19 digits; a number that is a resident's is none. */
    private static boolean isCard(String digits) {
        if (digits.length() < 16 || digits.length() > 19 || isResidentId(digits)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Shows an address down to its town or street. */
    private static String street(String address) {
        Matcher street = Pattern.compile("^.*?(街道|镇|乡|区|县|市|路|街|村)").matcher(address);
        return (street.find() ? street.group() : address.substring(0, Math.min(4, address.length()))) + "****";
    }
}
