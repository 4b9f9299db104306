package org.zhiqing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An embedded PostgreSQL in a folder: unpacked, initialised, started, adopted.
 *
 * <p>Every commit is forced to disk before it is acknowledged. It listens on 127.0.0.1 only, without a Unix socket, and
 * asks for a random password that lies beside the database files, readable by its owner only. One JVM owns a folder at
 * a time.
 */
public final class EmbeddedPostgres {

    private static final int STOP_TENTHS = 600;

    private final PostgresFolder folder;
    private final Path programs;
    private final Durability durability;
    private final @Nullable RunAs runAs;
    private final boolean removeInTheEnd;

    private EmbeddedPostgres(
            PostgresFolder folder,
            Path programs,
            Durability durability,
            @Nullable RunAs runAs,
            boolean removeInTheEnd) {
        this.folder = folder;
        this.programs = programs;
        this.durability = durability;
        this.runAs = runAs;
        this.removeInTheEnd = removeInTheEnd;
    }

    /** The PostgreSQL of a folder, which need not exist. Everything it needs lies inside. */
    public static EmbeddedPostgres in(Path folder) {
        return durable(folder, folder.toAbsolutePath().normalize());
    }

    static EmbeddedPostgres durable(Path folder, Path programs) {
        return new EmbeddedPostgres(new PostgresFolder(folder), programs, Durability.FULL, null, false);
    }

    /** For tests of other modules: nothing is forced to disk, and the folder goes in the end. */
    static EmbeddedPostgres temporary(Path folder, Path programs) {
        return new EmbeddedPostgres(new PostgresFolder(folder), programs, Durability.NONE, null, true);
    }

    EmbeddedPostgres as(RunAs user) {
        return new EmbeddedPostgres(folder, programs, durability, user, removeInTheEnd);
    }

    /**
     * Starts it. One that a killed JVM left behind is stopped first.
     *
     * @throws PostgresUnavailable with the operator's sentence; {@code postgres.in-use} if another JVM runs it
     */
    public RunningPostgres start() {
        try {
            return startOwned()
                    .orElseThrow(() -> new PostgresUnavailable(
                            "postgres.in-use",
                            folder.root(),
                            FolderLock.holder(folder.lock())
                                    .map(String::valueOf)
                                    .orElse("?")));
        } catch (IOException e) {
            throw Faults.of(e, folder.root());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable(e, "postgres.not-started", "interrupted", folder.log());
        }
    }

    /**
     * Uses the one that another JVM runs, or starts it.
     *
     * @throws PostgresUnavailable with the operator's sentence
     */
    public RunningPostgres startOrAdopt() {
        return running().orElseGet(this::start);
    }

    /** Returns the one that another JVM (or this one) runs now. */
    public Optional<RunningPostgres> running() {
        if (!folder.initialised() || !heldByAnother()) {
            return Optional.empty();
        }
        return Postmaster.of(folder.cluster()).filter(Postmaster::ready).map(this::adopted);
    }

    /**
     * Waits until no process works on the database files, after the JVM that ran it has gone.
     *
     * @throws PostgresUnavailable {@code postgres.orphan-stays} after a minute
     */
    public void awaitEnd() {
        try {
            if (!emptySoon(folder.cluster())) {
                long pid = Postmaster.of(folder.cluster()).map(Postmaster::pid).orElse(0L);
                throw new PostgresUnavailable("postgres.orphan-stays", pid);
            }
        } catch (IOException e) {
            throw Faults.of(e, folder.root());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RunningPostgres adopted(Postmaster postmaster) {
        try {
            return new AdoptedPostgres(postmaster.pid(), postmaster.port(), Cluster.USER, folder.password());
        } catch (IOException e) {
            throw Faults.of(e, folder.root());
        }
    }

    private boolean heldByAnother() {
        try {
            Optional<FolderLock> free = FolderLock.take(folder.lock());
            free.ifPresent(FolderLock::close);
            return free.isEmpty();
        } catch (IOException e) {
            throw Faults.of(e, folder.root());
        }
    }

    private Optional<RunningPostgres> startOwned() throws IOException, InterruptedException {
        Files.createDirectories(folder.root());
        Optional<FolderLock> lock = FolderLock.take(folder.lock());
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            stopOrphan();
            RunAs user = runAs == null ? RunAs.choose(folder) : runAs.on(folder);
            PostgresProgram program = PostgresProgram.below(programs);
            Cluster cluster = new Cluster(folder, program, user);
            cluster.prepare(durability);
            Launch launch = new Launch(cluster, durability, removeInTheEnd);
            return Optional.of(new OwnPostgres(launch, lock.get(), launch.start(folder.lastPort())));
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.get().close();
            throw e;
        }
    }

    /** The lock is ours, so whoever still serves the cluster has lost its JVM. */
    private void stopOrphan() throws IOException, InterruptedException {
        Path cluster = folder.cluster();
        Optional<Postmaster> orphan = Postmaster.of(cluster);
        if (orphan.isPresent()) {
            orphan.get().askToStop();
            if (!emptySoon(cluster)) {
                orphan.get().stopAtOnce();
            }
        }
        if (!emptySoon(cluster)) {
            throw new PostgresUnavailable(
                    "postgres.orphan-stays", orphan.map(Postmaster::pid).orElse(0L));
        }
        // PostgreSQL would take a stranger that got the old process id for its own kind.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static boolean emptySoon(Path cluster) throws IOException, InterruptedException {
        for (int tenth = 0; tenth < STOP_TENTHS && Postmaster.anyProcessIn(cluster); tenth++) {
            Thread.sleep(100);
        }
        return !Postmaster.anyProcessIn(cluster);
    }
}
