package org.zhiqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;
import org.zhiqing.postgres.PostgresUnavailable;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;

/** Turns what ended a command into the one sentence that the operator reads. */
final class Failure {

    private Failure() {}

    /** Whether the operator can act on it: everything else is a bug, whose trace is worth showing. */
    static boolean expected(Throwable failure) {
        return !known(failure, Path.of("")).startsWith("cli.unexpected");
    }

    /** Returns one Chinese sentence for whatever was thrown. */
    static String sentence(Throwable failure, Path log) {
        String known = known(failure, log);
        return known.startsWith("cli.unexpected") ? Sentences.of("cli.unexpected", last(failure), log) : known;
    }

    private static String known(Throwable failure, Path log) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof Refusal refusal) {
                return Sentences.of(refusal.code(), refusal.args());
            }
            if (cause instanceof PostgresUnavailable unavailable) {
                return unavailable.sentence();
            }
            if (cause instanceof PortInUseException taken) {
                return Sentences.of("cli.port-taken", String.valueOf(taken.getPort()));
            }
            if (cause instanceof BindException) {
                return Sentences.of("cli.address-unusable", String.valueOf(cause.getMessage()));
            }
            if (diskFull(cause)) {
                return Sentences.of("cli.disk-full", log);
            }
            if (cause instanceof AccessDeniedException denied) {
                return Sentences.of("cli.home-unwritable", String.valueOf(denied.getFile()), "Permission denied");
            }
            if (cause instanceof FlywayValidateException) {
                return Sentences.of("cli.schema-differs");
            }
            if (cause instanceof SQLException sql && connection(sql)) {
                Refusal refusal = ofDatabase(sql, "");
                return Sentences.of(refusal.code(), refusal.args());
            }
        }
        return "cli.unexpected";
    }

    /** Returns the refusal for a database that did not let us in. */
    static Refusal ofDatabase(SQLException e, String url) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new Refusal("cli.database-password", url);
        }
        if (state.equals("3D000")) {
            return new Refusal("cli.database-absent", url);
        }
        if (state.equals("53100")) {
            return new Refusal("cli.disk-full", url);
        }
        return new Refusal("cli.database-unreachable", url, written(e));
    }

    /** Writes what the driver said into the server's log, because it says it in English; returns the log. */
    private static Path written(SQLException e) {
        Path log = new Home(Path.of(System.getenv().getOrDefault("ZHIQING_HOME", "data"))).serverLog();
        StringWriter said = new StringWriter();
        e.printStackTrace(new PrintWriter(said));
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(
                    log,
                    Instant.now(Clock.systemUTC()) + " " + said,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            System.err.print(said);
        }
        return log;
    }

    static boolean diskFull(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return said.contains("No space left on device")
                || said.contains("Disk quota exceeded")
                || cause instanceof SQLException sql && "53100".equals(sql.getSQLState());
    }

    private static boolean connection(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.equals("3D000") || state.equals("57P03");
    }

    private static String last(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Throwable root = causes.get(causes.size() - 1);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = failure; each != null && causes.size() < 50; each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }
}
