package org.zhiqing.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zhiqing.postgres.EmbeddedPostgres;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the server of the home: asked first, made to if it does not. */
@Command(name = "stop", description = "停止服务")
final class StopCommand implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 60;

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() throws Exception {
        Home home = Settings.from(System.getenv()).home();
        Optional<ProcessHandle> server = ServerLock.holder(home);
        if (server.isEmpty()) {
            System.out.println(Sentences.of("cli.not-running", home.root()));
            return 0;
        }
        server.get().destroy();
        if (!endsWithin(server.get(), PATIENCE_SECONDS)) {
            server.get().destroyForcibly();
            if (!endsWithin(server.get(), PATIENCE_SECONDS)) {
                throw new Refusal("cli.will-not-stop", server.get().pid());
            }
        }
        EmbeddedPostgres.in(home.postgres()).awaitEnd();
        System.out.println(Sentences.of("cli.stopped"));
        return 0;
    }

    private static boolean endsWithin(ProcessHandle process, int seconds) throws Exception {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
