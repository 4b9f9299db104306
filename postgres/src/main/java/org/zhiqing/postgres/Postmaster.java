package org.zhiqing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A running PostgreSQL on one cluster, as its {@code postmaster.pid} tells and the operating system confirms.
 *
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {

    /** Returns the process that serves the cluster; nothing if the file is absent, stale or names a stranger. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            Path file = cluster.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
            int port = Integer.parseInt(lines.get(3).strip());
            boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return serves(pid, cluster) ? Optional.of(new Postmaster(pid, port, ready)) : Optional.empty();
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /**
     * Returns whether any process works in the cluster; those of a killed postmaster may live on for a moment.
     */
    static boolean anyProcessIn(Path cluster) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.anyMatch(process -> worksIn(process, cluster));
        }
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Rolls back what is open, writes a checkpoint and ends: PostgreSQL's fast shutdown. */
    void askToStop() throws IOException, InterruptedException {
        signal("INT");
    }

    /** Ends at once; the next start recovers from the log. */
    void stopAtOnce() throws IOException, InterruptedException {
        signal("QUIT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Commands.run(List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    /** A process id is used again after a restart of the machine: the working directory tells who it is. */
    private static boolean serves(long pid, Path cluster) {
        return worksIn(Path.of("/proc", Long.toString(pid)), cluster);
    }

    private static boolean worksIn(Path process, Path cluster) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster.toRealPath());
        } catch (IOException goneOrHidden) {
            return commandLine(process).contains(cluster.toString());
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline")).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
