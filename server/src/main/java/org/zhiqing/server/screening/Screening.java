package org.zhiqing.server.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Finds secrecy marks, personal data and listed expressions in words. Full-width digits, invisible characters and spaces
 * between groups of digits hide nothing; check digits keep credit codes and serials from being taken for persons.
 */
public final class Screening {

    private static final int CONTEXT = 10;

    private Screening() {}

    /** As {@link #screen(Collection, Rules)}, without any list of words. */
    public static List<ScreeningHit> screen(Collection<ScreenedText> texts) {
        return screen(texts, Rules.PLAIN);
    }

    /** Returns every hit in the order of the texts, each different one once. */
    public static List<ScreeningHit> screen(Collection<ScreenedText> texts, Rules rules) {
        Map<String, ScreeningHit> hits = new LinkedHashMap<>();
        for (ScreenedText text : texts) {
            for (ScreeningHit hit : hitsIn(text, rules)) {
                hits.putIfAbsent(hit.key(), hit);
            }
        }
        return List.copyOf(hits.values());
    }

    private static List<ScreeningHit> hitsIn(ScreenedText text, Rules rules) {
        List<ScreeningHit> hits = new ArrayList<>();
        if (text.unreadable() != null) {
            hits.add(ScreeningHit.of(HitKind.UNREADABLE, text.place(), text.unreadable(), text.unreadable()));
        }
        String plain = plain(text.text());
        for (Detector detector : Detector.ALL) {
            Matcher matcher = detector.pattern().matcher(plain);
            while (matcher.find()) {
                String found = detector.found(matcher);
                if (detector.real().test(found, rules)) {
                    hits.add(ScreeningHit.of(
                            detector.kind(),
                            text.place(),
                            found,
                            detector.shown().apply(found)));
                }
            }
        }
        rules.words().find(plain, rules.day()).forEach(match -> hits.add(hit(text.place(), plain, match)));
        return hits;
    }

    private static ScreeningHit hit(String place, String plain, WordMatcher.Match match) {
        ListedWord word = match.word();
        HitKind kind = word.kind().hit();
        String suggestion = word.suggestion().isEmpty() ? kind.suggestion() : "改为“" + word.suggestion() + "”。";
        String around = plain.substring(Math.max(0, match.begin() - CONTEXT), match.begin())
                + "【" + plain.substring(match.begin(), match.end()) + "】"
                + plain.substring(match.end(), Math.min(plain.length(), match.end() + CONTEXT));
        return ScreeningHit.of(
                kind, place, around, around.replaceAll("\\s+", " ").replaceAll("\\d{5,}", "*****"), suggestion);
    }

    /** Returns the text as it is looked through: one width of characters, nothing invisible. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }
}
