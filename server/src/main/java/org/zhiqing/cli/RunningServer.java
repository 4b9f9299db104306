package org.zhiqing.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhiqing.cli.backup.Migrations;
import org.zhiqing.postgres.FolderLock;
import org.zhiqing.postgres.WorkingRole;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.KeyFile;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;

/** The server in this JVM: its lock, its database and its Spring context, which end in the opposite order. */
final class RunningServer implements AutoCloseable {

    private final FolderLock lock;
    private final Database database;
    private final ConfigurableApplicationContext context;
    private final List<String> notes;

    private RunningServer(
            FolderLock lock, Database database, ConfigurableApplicationContext context, List<String> notes) {
        this.lock = lock;
        this.database = database;
        this.context = context;
        this.notes = notes;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @param console whether it also logs to the console
     * @throws RuntimeException for which {@link Failure} has a sentence; nothing is left running
     */
    static RunningServer start(Settings settings, boolean demo, boolean console) throws IOException {
        Home home = settings.home();
        home.prepare();
        FolderLock lock = ServerLock.take(home);
        @Nullable Database database = null;
        try {
            checkPort(settings);
            DemonstrationMark.check(home, demo);
            database = Database.forServer(settings);
            List<String> notes = new ArrayList<>();
            Upgrade.Prepared upgrade =
                    new Upgrade(home, database, Migrations.shipped(), Clock.system(Beijing.ZONE)).prepare();
            upgrade.note().ifPresent(notes::add);
            Optional<WorkingRole> role = database.workingRole(new KeyFile(home.root(), "database.key").readOrMake());
            if (role.isEmpty()) {
                notes.add(Sentences.of("cli.database-one-role", database.user()));
            }
            List<String> properties = new ArrayList<>(connections(database, role));
            // Flyway looks at every module's history anew, which takes a fifth of a start.
            properties.add("--spring.flyway.enabled=" + upgrade.changes());
            properties.add("--zhiqing.demo=" + demo);
            properties.add("--logging.threshold.console=" + (console ? "ALL" : "OFF"));
            ConfigurableApplicationContext context = spring(settings, !demo && !upgrade.changes(), properties);
            RunningServer server = new RunningServer(lock, database, context, notes);
            SpringApplication.getShutdownHandlers().add(server::release);
            return server;
        } catch (IOException | RuntimeException e) {
            if (database != null) {
                database.close();
            }
            lock.close();
            throw e;
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** What the operator should know of this start. */
    List<String> notes() {
        return notes;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
        release();
    }

    private void release() {
        database.close();
        lock.close();
    }

    private static List<String> connections(Database database, Optional<WorkingRole> role) {
        return List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + role.map(WorkingRole::user).orElse(database.user()),
                "--spring.datasource.password="
                        + role.map(WorkingRole::password).orElse(database.password()),
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=" + database.password());
    }

    private static ConfigurableApplicationContext spring(Settings settings, boolean asPrepared, List<String> more) {
        List<String> properties = new ArrayList<>(List.of(
                "--zhiqing.home=" + settings.home().root(),
                "--server.address=" + settings.address(),
                "--server.port=" + settings.port(),
                "--logging.file.name=" + settings.home().serverLog()));
        properties.addAll(more);
        properties.addAll(proxies(settings.trustedProxies()));
        return ServerContext.start(asPrepared, properties.toArray(String[]::new));
    }

    /** Forwarded headers are believed from the named proxies only; behind one, cookies travel encrypted. */
    private static List<String> proxies(List<String> trusted) {
        if (trusted.isEmpty()) {
            return List.of("--server.forward-headers-strategy=none");
        }
        String addresses = trusted.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return List.of(
                "--server.forward-headers-strategy=native",
                "--server.tomcat.remoteip.internal-proxies=" + addresses,
                "--server.servlet.session.cookie.secure=true");
    }

    /** A taken port is told before the database starts. */
    private static void checkPort(Settings settings) throws IOException {
        InetAddress address;
        try {
            address = InetAddress.getByName(settings.address());
        } catch (UnknownHostException e) {
            throw new Refusal("cli.address-unusable", settings.address());
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, settings.port()));
        } catch (java.net.BindException e) {
            boolean taken = String.valueOf(e.getMessage()).contains("in use");
            throw taken
                    ? new Refusal("cli.port-taken", String.valueOf(settings.port()))
                    : new Refusal("cli.address-unusable", settings.address());
        } catch (java.net.SocketException e) {
            throw new Refusal("cli.port-forbidden", String.valueOf(settings.port()));
        }
    }
}
