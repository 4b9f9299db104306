package org.zhiqing.server.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiqing.rules.number.MaskRule;
import org.zhiqing.rules.number.ResidentId;

/**
 * Finds secrecy marks and personal data in words. Full-width digits, invisible characters and spaces between groups of
 * digits hide nothing; check digits keep credit codes and serials from being taken for persons.
 */
public final class Screening {

    private static final Pattern SECRECY_MARK = Pattern.compile("(绝密|机密|秘密)\\s*[★☆]\\s*(\\d+\\s*(年|个月|月|天)|长期)?");
    private static final Pattern INTERNAL_MARK =
            Pattern.compile("内部(资料|文件|材料|情况)[，,、:：]?\\s*(注意保存|不得外传|请勿外传)|注意保存|不得外传");
    private static final Pattern RESIDENT_ID = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9-])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9-])");
    private static final Pattern BANK_CARD =
            Pattern.compile("(?<![0-9A-Za-z/-])(?:62|4|5)\\d{2,3}(?:[ -]?\\d{4}){2,3}[ -]?\\d{1,7}(?![0-9A-Za-z/-])");

    private Screening() {}

    /** Returns every hit in the order of the texts, each different one once. */
    public static List<ScreeningHit> screen(Collection<ScreenedText> texts) {
        Map<String, ScreeningHit> hits = new LinkedHashMap<>();
        for (ScreenedText text : texts) {
            for (ScreeningHit hit : hitsIn(text)) {
                hits.putIfAbsent(hit.key(), hit);
            }
        }
        return List.copyOf(hits.values());
    }

    private static List<ScreeningHit> hitsIn(ScreenedText text) {
        List<ScreeningHit> hits = new ArrayList<>();
        if (text.unreadable() != null) {
            hits.add(ScreeningHit.of(HitKind.UNREADABLE, text.place(), text.unreadable(), text.unreadable()));
        }
        String plain = plain(text.text());
        find(hits, HitKind.SECRECY_MARK, SECRECY_MARK, plain, text.place(), found -> true, found -> "密级标志");
        find(hits, HitKind.INTERNAL_MARK, INTERNAL_MARK, plain, text.place(), found -> true, found -> found);
        find(
                hits,
                HitKind.RESIDENT_ID,
                RESIDENT_ID,
                plain,
                text.place(),
                Screening::isResidentId,
                found -> MaskRule.RESIDENT_ID.apply(found));
        find(hits, HitKind.MOBILE, MOBILE, plain, text.place(), found -> true, found -> MaskRule.MOBILE.apply(found));
        find(
                hits,
                HitKind.BANK_CARD,
                BANK_CARD,
                plain,
                text.place(),
                Screening::isCard,
                found -> MaskRule.MOBILE.apply(found));
        return hits;
    }

    private static void find(
            List<ScreeningHit> hits,
            HitKind kind,
            Pattern pattern,
            String text,
            String place,
            Predicate<String> real,
            UnaryOperator<String> shown) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String found = kind == HitKind.SECRECY_MARK || kind == HitKind.INTERNAL_MARK
                    ? matcher.group()
                    : matcher.group().replaceAll("[ -]", "");
            if (real.test(found)) {
                hits.add(ScreeningHit.of(kind, place, found, shown.apply(found)));
            }
        }
    }

    private static boolean isResidentId(String digits) {
        return ResidentId.parse(digits).isValid();
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

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }
}
