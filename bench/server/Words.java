import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.zhiqing.server.screening.ListedWord;
import org.zhiqing.server.screening.Rules;
import org.zhiqing.server.screening.ScreenedText;
import org.zhiqing.server.screening.Screening;
import org.zhiqing.server.screening.WordKind;
import org.zhiqing.server.screening.WordMatcher;

/**
 * Looks through a text of 20,000 characters with lists of 100,000 words, again and again, in one thread: everything that is
 * done before publishing, personal data included. Prints the median, and how long making the matcher took.
 */
public final class Words {

    private static final int WORDS = 100_000;
    private static final int CHARACTERS = 20_000;
    private static final int ROUNDS = 101;
    private static final int WARM = 50;

    private Words() {}

    public static void main(String[] args) {
        Random random = new Random(2026);
        List<ListedWord> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            WordKind kind = i % 50 == 0 ? WordKind.ALLOWED : i % 2 == 0 ? WordKind.WRONG : WordKind.SENSITIVE;
            words.add(new ListedWord(kind, text(random, 2 + random.nextInt(7)), "", null, null));
        }
        long begun = System.nanoTime();
        WordMatcher matcher = WordMatcher.of(words);
        System.out.printf("matcher of %,d words made in %,d ms%n", WORDS, (System.nanoTime() - begun) / 1_000_000);
        Rules rules = new Rules(matcher, LocalDate.of(2026, 3, 2), Set.of("05128600101"), Set.of("青禾大道1号"));
        StringBuilder text = new StringBuilder(text(random, CHARACTERS));
        for (int i = 0; i < 20; i++) {
            int at = random.nextInt(CHARACTERS - 100);
            String planted = i % 2 == 0 ? words.get(1 + 2 * random.nextInt(WORDS / 2 - 1)).word() : "13912345678";
            text.replace(at, at + planted.length(), planted);
        }
        long[] taken = new long[ROUNDS];
        int hits = 0;
        for (int round = -WARM; round < ROUNDS; round++) {
            long from = System.nanoTime();
            hits = Screening.screen(List.of(ScreenedText.of("正文", text.toString())), rules).size();
            if (round >= 0) {
                taken[round] = System.nanoTime() - from;
            }
        }
        Arrays.sort(taken);
        System.out.printf(
                "%,d characters against %,d words: median %.2f ms, p95 %.2f ms, %d hits%n",
                text.length(), WORDS, taken[ROUNDS / 2] / 1e6, taken[ROUNDS * 95 / 100] / 1e6, hits);
    }

    /** Common Chinese characters, so that words share beginnings as real ones do. */
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (0x4e00 + (int) Math.abs(random.nextGaussian() * 700) % 3500));
        }
        return text.toString();
    }
}
