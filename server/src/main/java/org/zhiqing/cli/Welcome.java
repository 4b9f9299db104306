package org.zhiqing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhiqing.server.kernel.Sentences;

/** What the operator reads when the server answers. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(Settings settings, RunningServer server) {
        String address = "http://" + shown(settings.address()) + ":" + server.port();
        keep(settings.home(), address);
        List<String> lines = new ArrayList<>(server.notes());
        lines.add(Sentences.of("cli.portal-at", address + "/"));
        lines.add(Sentences.of("cli.desk-at", address + "/desk"));
        return lines;
    }

    /** Returns the address under which the running server answers. */
    static String address(Home home) {
        try {
            return Files.readString(file(home)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static void keep(Home home, String address) {
        try {
            Files.writeString(file(home), address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("address");
    }

    private static String shown(String address) {
        return switch (address) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
    }
}
