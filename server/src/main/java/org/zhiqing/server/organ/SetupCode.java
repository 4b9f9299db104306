package org.zhiqing.server.organ;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sm3;

/**
 * The one-time code (设置码) of the first-run page. Printed on the terminal at every start as long as there is no organ,
 * each time another one; never logged; kept as a digest; dead after five wrong tries and after its use.
 */
@Component
public class SetupCode {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;
    private static final int TRIES = 5;

    private final SetupStore store;
    private final OrganStore organs;
    private final Demonstration demonstration;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupCode(SetupStore store, OrganStore organs, Demonstration demonstration, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void printIfNeeded() {
        if (!organs.any() && !demonstration.isMarked()) {
            print(System.out);
        }
    }

    void print(PrintStream terminal) {
        terminal.println();
        terminal.println("系统中还没有机构。请在浏览器中打开 /desk/setup，输入下面的一次性设置码：");
        terminal.println();
        terminal.println("    " + make());
        terminal.println();
        terminal.println("设置码只显示这一次，不写入任何文件；重新启动会换一个新的。");
        terminal.println();
        terminal.flush();
    }

    /** Returns a new code, in groups; the one before is dead. */
    public String make() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            code.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        store.put(digest(code.toString()), clock.instant());
        return code.toString();
    }

    /**
     * Returns whether this is the code. A wrong one is counted.
     *
     * @throws Refusal {@code organ.setup-locked} after five wrong ones
     */
    boolean matches(String typed) {
        SetupStore.Kept kept = store.lock()
                .filter(code -> code.failedCount() < TRIES)
                .orElseThrow(() -> new Refusal("organ.setup-locked"));
        boolean right = digest(typed).equals(kept.codeHash());
        if (!right) {
            store.countFailure();
        }
        return right;
    }

    void use() {
        store.remove();
    }

    private static String digest(String code) {
        return Sm3.of("zhiqing setup " + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
