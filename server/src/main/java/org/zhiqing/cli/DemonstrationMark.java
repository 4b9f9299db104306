package org.zhiqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhiqing.server.kernel.Refusal;

/** The file that says: what lies here is fictional. Real data are never opened as a demonstration, nor the reverse. */
final class DemonstrationMark {

    private DemonstrationMark() {}

    static boolean on(Home home) {
        return Files.exists(home.root().resolve("demonstration"));
    }

    /** @throws Refusal {@code cli.demo-on-real-data}, {@code cli.real-on-demo-data} */
    static void check(Home home, boolean demo) throws IOException {
        Path mark = home.root().resolve("demonstration");
        if (demo && home.inUse() && !Files.exists(mark)) {
            throw new Refusal("cli.demo-on-real-data", home.root());
        }
        if (!demo && Files.exists(mark)) {
            throw new Refusal("cli.real-on-demo-data", home.root());
        }
        if (demo) {
            Files.writeString(mark, "");
        }
    }
}
