package org.zhiqing.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The way into a running server for the command line of the same machine and user: a socket on loopback whose port and
 * secret lie in {@code run/door}, readable by the owner of the data only. One line goes in (secret, command, arguments),
 * lines come out, the last one is the exit code.
 */
final class CommandDoor implements AutoCloseable {

    private static final int TIME_TO_ASK_MILLIS = 5000;
    private static final String LINE = "line ";
    private static final String CODE = "code ";

    private final ServerSocket socket;
    private final String secret;
    private final Map<String, DataCommand> commands;
    private final Path file;

    private CommandDoor(ServerSocket socket, String secret, Map<String, DataCommand> commands, Path file) {
        this.socket = socket;
        this.secret = secret;
        this.commands = commands;
        this.file = file;
    }

    static CommandDoor open(Home home, List<DataCommand> commands) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path file = home.run().resolve("door");
        try {
            Files.createDirectories(home.run());
            CommandDoor door = new CommandDoor(
                    new ServerSocket(0, 5, InetAddress.getLoopbackAddress()),
                    HexFormat.of().formatHex(random),
                    commands.stream().collect(Collectors.toMap(DataCommand::name, command -> command)),
                    file);
            door.tell();
            Thread thread = new Thread(door::serve, "command-door");
            thread.setDaemon(true);
            thread.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Has the running server run a command.
     *
     * @return its exit code
     */
    static int call(Home home, String command, List<String> args, Consumer<String> say) throws IOException {
        String[] door = Files.readString(home.run().resolve("door")).strip().split(" ");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(door[0]));
                PrintWriter out = writer(socket);
                BufferedReader in = reader(socket)) {
            out.println(door[1] + " " + command + " "
                    + args.stream().map(CommandDoor::encoded).collect(Collectors.joining(" ")));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(CODE)) {
                    return Integer.parseInt(line.substring(CODE.length()));
                }
                say.accept(line.substring(LINE.length()));
            }
        }
        throw new IOException("the server ended before the command did");
    }

    @Override
    public void close() throws IOException {
        socket.close();
        Files.deleteIfExists(file);
    }

    private void tell() throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, socket.getLocalPort() + " " + secret + "\n");
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                caller.setSoTimeout(TIME_TO_ASK_MILLIS);
                answer(caller);
            } catch (IOException callerIsGone) {
                // The next one may come.
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        try (BufferedReader in = reader(caller);
                PrintWriter out = writer(caller)) {
            String[] asked = String.valueOf(in.readLine()).split(" ");
            DataCommand command = asked.length < 2 ? null : commands.get(asked[1]);
            if (command == null || !known(asked[0])) {
                return;
            }
            List<String> args =
                    Arrays.stream(asked).skip(2).map(CommandDoor::decoded).toList();
            out.println(CODE + run(command, args, line -> out.println(LINE + line.replace('\n', ' '))));
        }
    }

    private static int run(DataCommand command, List<String> args, Consumer<String> say) {
        try {
            return command.run(args, say);
        } catch (RuntimeException e) {
            say.accept(Failure.sentence(e, Path.of("log/server.log")));
            return 1;
        }
    }

    private boolean known(String given) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.US_ASCII), secret.getBytes(StandardCharsets.US_ASCII));
    }

    private static PrintWriter writer(Socket socket) throws IOException {
        return new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8), true);
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String encoded(String arg) {
        return URLEncoder.encode(arg, StandardCharsets.UTF_8);
    }

    private static String decoded(String arg) {
        return URLDecoder.decode(arg, StandardCharsets.UTF_8);
    }
}
