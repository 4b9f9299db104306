package org.zhiqing.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Finding listed expressions: all of them, by the rules of the day, and none within what is allowed. */
class WordMatcherTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void anExpressionIsFoundHoweverWideItsCharactersAre() {
        assertThat(found("市攻府工作，ＡＢＣ公司", word(WordKind.WRONG, "攻府"), word(WordKind.SENSITIVE, "ABC公司")))
                .containsExactly("攻府", "ABC公司");
    }

    @Test
    void withinAnAllowedExpressionNothingIsFound() {
        assertThat(found("测试管理办法与管理", word(WordKind.SENSITIVE, "管理"), word(WordKind.ALLOWED, "管理办法")))
                .containsExactly("管理");
    }

    @Test
    void ofExpressionsWithinEachOtherTheLongestCounts() {
        assertThat(found("中华人民共合国", word(WordKind.WRONG, "共合国"), word(WordKind.WRONG, "人民共合国")))
                .containsExactly("人民共合国");
    }

    @Test
    void anOldTextIsJudgedByTheRulesOfItsOwnDay() {
        ListedWord renamed = new ListedWord(WordKind.WRONG, "工商行政管理局", "市场监督管理局", LocalDate.of(2018, 3, 17), null);
        assertThat(WordMatcher.of(List.of(renamed)).find("工商行政管理局", LocalDate.of(2018, 3, 16)))
                .isEmpty();
        assertThat(WordMatcher.of(List.of(renamed)).find("工商行政管理局", LocalDate.of(2018, 3, 17)))
                .hasSize(1);
        ListedWord lapsed = new ListedWord(WordKind.WRONG, "甲乙", "", null, LocalDate.of(2020, 12, 31));
        assertThat(WordMatcher.of(List.of(lapsed)).find("甲乙", LocalDate.of(2021, 1, 1)))
                .isEmpty();
    }

    @Test
    void itFindsExactlyWhatASearchForEachWordFinds() {
        Random random = new Random(7);
        List<ListedWord> words = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            words.add(word(WordKind.WRONG, text(random, 2 + random.nextInt(3))));
        }
        WordMatcher matcher = WordMatcher.of(words);
        for (int round = 0; round < 20; round++) {
            String text = text(random, 500);
            Set<String> there = new java.util.TreeSet<>();
            words.stream().map(ListedWord::word).filter(text::contains).forEach(there::add);
            Set<String> found = new java.util.TreeSet<>();
            matcher.find(text, DAY).forEach(match -> found.add(text.substring(match.begin(), match.end())));
            assertThat(there).containsAll(found);
            assertThat(there)
                    .as("what is not found lies within something longer that is")
                    .allMatch(one -> found.contains(one) || found.stream().anyMatch(longer -> longer.contains(one)));
        }
    }

    @Test
    void theShippedListIsReadAndFindsItsOwnMistakes() {
        List<ListedWord> shipped = WordReading.shipped();
        assertThat(shipped).hasSizeGreaterThan(20);
        WordMatcher matcher = WordMatcher.of(shipped);
        assertThat(shipped)
                .allSatisfy(word -> assertThat(matcher.find(word.word(), DAY)).isNotEmpty());
        assertThat(matcher.find("中华人民共和国国务院政府信息公开工作领导小组、人民代表大会代表、政协委员", DAY)).isEmpty();
    }

    private static ListedWord word(WordKind kind, String word) {
        return new ListedWord(kind, word, "", null, null);
    }

    private static List<String> found(String text, ListedWord... words) {
        String plain = Screening.plain(text);
        return WordMatcher.of(List.of(words)).find(plain, DAY).stream()
                .map(match -> plain.substring(match.begin(), match.end()))
                .toList();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('一' + random.nextInt(12)));
        }
        return text.toString();
    }
}
