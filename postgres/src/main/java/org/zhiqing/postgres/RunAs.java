package org.zhiqing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs: it refuses to be root.
 *
 * @param user the user's name, for sentences
 * @param prefix what stands before a command so that it runs as that user
 * @param owner whether files must be handed over to {@code user}
 */
record RunAs(String user, List<String> prefix, boolean owner) {

    private static final List<String> SERVICE_USERS = List.of("zhiqing", "postgres");

    /** An ordinary user runs it as themselves. */
    static RunAs self() {
        return new RunAs(System.getProperty("user.name"), List.of(), false);
    }

    /** Root without its powers, nameless in a user namespace: it owns root's files, and PostgreSQL does not see root. */
    static RunAs namespace() {
        return new RunAs(System.getProperty("user.name"), List.of("unshare", "-U"), false);
    }

    static RunAs serviceUser(String name) throws IOException, InterruptedException {
        String group = Commands.run(List.of("id", "-g", name)).output().strip();
        return new RunAs(name, List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--clear-groups", "--"), true);
    }

    /**
     * Chooses for the folder.
     *
     * @throws PostgresUnavailable {@code postgres.no-user}, {@code postgres.folder-unreachable}
     */
    static RunAs choose(PostgresFolder folder) throws IOException, InterruptedException {
        if (!isRoot()) {
            return self().on(folder);
        }
        String owner = Files.getOwner(folder.initialised() ? folder.cluster() : folder.root())
                .getName();
        if (owner.equals("root") && namespace().canUse(folder.root())) {
            return namespace();
        }
        return serviceUser(owner.equals("root") ? existingServiceUser() : owner).on(folder);
    }

    /**
     * Makes the folder this user's.
     *
     * @throws PostgresUnavailable {@code postgres.folder-unreachable}
     */
    RunAs on(PostgresFolder folder) throws IOException, InterruptedException {
        handOver(folder);
        if (!canUse(folder.root())) {
            throw new PostgresUnavailable("postgres.folder-unreachable", folder.root(), user);
        }
        return this;
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** The command for the server itself: it is told when its supervisor dies. */
    List<String> watchedCommand(List<String> command) throws IOException, InterruptedException {
        List<String> watched = new ArrayList<>();
        if (Commands.run(List.of("sh", "-c", "setpriv --pdeathsig INT true")).succeeded()) {
            watched.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        }
        watched.addAll(command);
        return command(watched);
    }

    /** Gives a file or folder to the user where that is another one. */
    void handOver(Path path) throws IOException {
        if (!owner) {
            return;
        }
        var principal = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setOwner(each, principal);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void handOver(PostgresFolder folder) throws IOException {
        if (!owner) {
            return;
        }
        var principal =
                folder.root().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        Files.setOwner(folder.root(), principal);
        if (Files.exists(folder.cluster())
                && !Files.getOwner(folder.cluster()).getName().equals(user)) {
            handOver(folder.cluster());
        }
    }

    private boolean canUse(Path folder) throws IOException, InterruptedException {
        String probe = "test -w \"$1\" && test -x \"$1\" && test \"$(id -u)\" != 0";
        try {
            return Commands.run(command(List.of("sh", "-c", probe, "sh", folder.toString())))
                    .succeeded();
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static String existingServiceUser() throws IOException, InterruptedException {
        for (String name : SERVICE_USERS) {
            if (Commands.run(List.of("id", "-u", name)).succeeded()) {
                return name;
            }
        }
        throw new PostgresUnavailable("postgres.no-user");
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
