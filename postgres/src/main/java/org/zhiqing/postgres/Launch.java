package org.zhiqing.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** How one PostgreSQL is started, and started again after it was killed. */
record Launch(Cluster cluster, Durability durability, boolean removeInTheEnd) {

    private static final String PORT_LOST = "postgres.port-lost";
    private static final int ATTEMPTS = 5;
    private static final long LOG_LIMIT = 10_000_000;

    /** A PostgreSQL that accepts connections. */
    record Started(Supervisor supervisor, int port) {}

    /**
     * @param wantedPort the port to keep, or 0
     * @throws PostgresUnavailable by what {@link Faults} reads from the log, {@code postgres.port-lost}
     */
    Started start(int wantedPort) throws IOException, InterruptedException {
        PostgresFolder folder = cluster.folder();
        turnLog(folder);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = attempt == 0 && free(wantedPort) ? wantedPort : anyFreePort();
            try {
                Started started = startOn(port);
                folder.keepPort(port);
                return started;
            } catch (PostgresUnavailable e) {
                if (!e.code().equals(PORT_LOST)) {
                    throw e;
                }
            }
        }
        throw new PostgresUnavailable(PORT_LOST);
    }

    /** @throws PostgresUnavailable {@code postgres.port-lost} if another process has the port */
    Started startOn(int port) throws IOException, InterruptedException {
        Supervisor supervisor = Supervisor.start(cluster.folder(), command(port), removeInTheEnd);
        if (supervisor.awaitReady(port)) {
            return new Started(supervisor, port);
        }
        String said = supervisor.said();
        if (Faults.portTaken(said)) {
            throw new PostgresUnavailable(PORT_LOST);
        }
        throw Faults.of(
                said, cluster.folder(), cluster.runAs(), cluster.program().folder());
    }

    private List<String> command(int port) throws IOException, InterruptedException {
        List<String> settings = new ArrayList<>(durability.settings());
        settings.addAll(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai",
                "log_line_prefix=%m [%p] ",
                "lc_messages=C",
                "logging_collector=off"));
        List<String> command = new ArrayList<>(List.of(
                cluster.program().postgres(), "-D", cluster.folder().cluster().toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return cluster.runAs().watchedCommand(command);
    }

    private static void turnLog(PostgresFolder folder) throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_LIMIT) {
            Files.move(
                    folder.log(), folder.log().resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean free(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
