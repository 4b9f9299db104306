import java.util.Arrays;

/**
 * Asks for pages as somebody of the demonstration (or as a visitor: {@code -}), each once to warm up and then eleven
 * times, and prints the median.
 *
 * <p>{@code Pages ROOT ROLES|- PATH…}
 */
public class Pages {

    private static final int TIMES = 11;

    public static void main(String[] args) throws Exception {
        Site site = new Site(args[0]);
        if (!args[1].equals("-")) {
            site.signIn(args[1]);
        }
        for (String path : Arrays.copyOfRange(args, 2, args.length)) {
            long first = millis(site, path);
            long[] taken = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                taken[i] = millis(site, path);
            }
            Arrays.sort(taken);
            System.out.printf("%s: first %d ms, then median of %d: %d ms%n", path, first, TIMES, taken[TIMES / 2]);
        }
    }

    private static long millis(Site site, String path) throws Exception {
        long begun = System.nanoTime();
        site.get(path);
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
