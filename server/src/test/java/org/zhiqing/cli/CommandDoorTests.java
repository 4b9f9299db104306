package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.server.kernel.Refusal;

/** Commands that run inside the server are open to who can read its folder, and to nobody else. */
class CommandDoorTests {

    private final Home home;

    CommandDoorTests(@TempDir Path folder) {
        this.home = new Home(folder);
    }

    @Test
    void linesAndExitCodeComeBack() throws Exception {
        List<String> said = new ArrayList<>();
        try (CommandDoor door = CommandDoor.open(home, List.of(new Echo()))) {
            assertThat(door).isNotNull();
            assertThat(CommandDoor.call(home, "echo", List.of("/数据 文件夹/100%", "b"), said::add))
                    .isEqualTo(7);
        }
        assertThat(said).containsExactly("/数据 文件夹/100%", "b");
        assertThat(home.run().resolve("door")).doesNotExist();
    }

    @Test
    void aRefusalComesBackAsItsSentence() throws Exception {
        List<String> said = new ArrayList<>();
        try (CommandDoor door = CommandDoor.open(home, List.of(new Echo()))) {
            assertThat(door).isNotNull();
            assertThat(CommandDoor.call(home, "echo", List.of(), said::add)).isEqualTo(1);
        }
        assertThat(said).singleElement().asString().startsWith("系统中还没有机构");
    }

    @Test
    void whoDoesNotKnowTheSecretGetsNothing() throws Exception {
        try (CommandDoor door = CommandDoor.open(home, List.of(new Echo()))) {
            assertThat(door).isNotNull();
            Path file = home.run().resolve("door");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            int port = Integer.parseInt(Files.readString(file).split(" ")[0]);
            try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
                stranger.getOutputStream().write("guess echo a\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(stranger.getInputStream().readAllBytes()).isEmpty();
            }
        }
    }

    private static final class Echo implements DataCommand {

        @Override
        public String name() {
            return "echo";
        }

        @Override
        public int run(List<String> args, Consumer<String> say) {
            if (args.isEmpty()) {
                throw new Refusal("cli.no-organ");
            }
            args.forEach(say);
            return 7;
        }
    }
}
