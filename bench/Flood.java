import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Citizens who file at a steady rate, each from an address of their own; who gets no answer sends the same form again, as
 * a browser does. Then looks into the database whether everything acknowledged is there, and once.
 *
 * <p>{@code Flood HOME ROOT RATE SECONDS}
 */
public class Flood {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);
    private static final int HANDS = 256;

    private final String root;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final long[] taken;

    private Flood(String root, int count) {
        this.root = root;
        this.taken = new long[count];
    }

    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[2]);
        int count = rate * Integer.parseInt(args[3]);
        Flood flood = new Flood(args[1], count);
        long begun = System.nanoTime();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        for (int i = 0; i < count; i++) {
            int one = i;
            long due = begun + i * TimeUnit.SECONDS.toNanos(1) / rate;
            hands.execute(() -> flood.file(one, due));
        }
        hands.shutdown();
        hands.awaitTermination(1, TimeUnit.HOURS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(flood.taken);
        System.out.printf(
                "%,d forms at %d a second: %,d acknowledged in %.0f s (%.0f a second), %,d sent again, %,d given up; after their time by median %.0f ms, p95 %.0f ms%n",
                count,
                rate,
                flood.acknowledged.size(),
                seconds,
                flood.acknowledged.size() / seconds,
                flood.repeated.get(),
                flood.givenUp.get(),
                flood.taken[count / 2] / 1e6,
                flood.taken[count * 95 / 100] / 1e6);
        flood.compare(Path.of(args[0]));
    }

    private void file(int one, long due) {
        String mark = "测量收件：" + UUID.randomUUID();
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            Site citizen = new Site(root);
            Map<String, String> form = null;
            while (System.nanoTime() - due < PATIENCE) {
                try {
                    if (form == null) {
                        form = Filings.filled(citizen.get("/requests/new?as=organisation"));
                        form.put("description", mark);
                    }
                    citizen.post("/requests", form, "proof", Filings.PROOF);
                    acknowledged.add(mark);
                    taken[one] = System.nanoTime() - due;
                    return;
                } catch (IOException noAnswer) {
                    repeated.incrementAndGet();
                    Thread.sleep(500);
                }
            }
        } catch (Exception broken) {
            System.err.println(broken);
        }
        givenUp.incrementAndGet();
        taken[one] = PATIENCE;
    }

    private void compare(Path home) throws Exception {
        int found = 0;
        int doubled = 0;
        try (Connection connection = Cluster.in(home);
                PreparedStatement marks = connection.prepareStatement(
                        "select description, count(*) from request where description like '测量收件：%' group by 1");
                ResultSet rows = marks.executeQuery()) {
            while (rows.next()) {
                doubled += rows.getInt(2) > 1 ? 1 : 0;
                found += acknowledged.contains(rows.getString(1)) ? 1 : 0;
            }
        }
        System.out.printf("of %,d acknowledged %,d lost, %,d doubled%n", acknowledged.size(), acknowledged.size() - found, doubled);
    }
}
