package org.zhiqing.cli.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.zhiqing.cli.backup.Migrations.Step;
import org.zhiqing.server.kernel.Refusal;

/**
 * Builds the tables of an empty database up to given steps, the way Spring Modulith has Flyway do it: one history a
 * module.
 */
public record Schema(String jdbcUrl, String user, String password) {

    /** A step with the check sum of its file when the backup was made. */
    record Wanted(Step step, int checksum) {}

    /**
     * @throws Refusal {@code cli.backup-of-newer-version} if this program lacks a step; {@code cli.backup-of-other-schema}
     *     if a step differs
     */
    void build(List<Wanted> steps) throws SQLException {
        Set<Step> lacking = steps.stream()
                .map(Wanted::step)
                .filter(step -> !Migrations.shipped().contains(step))
                .collect(Collectors.toSet());
        if (!lacking.isEmpty()) {
            throw new Refusal("cli.backup-of-newer-version", lacking);
        }
        for (Wanted wanted : steps) {
            migrate(wanted.step());
        }
        checkSums(steps);
    }

    private void migrate(Step step) {
        Flyway.configure()
                .dataSource(jdbcUrl, user, password)
                .locations("classpath:db/migration/" + step.module())
                .table(Migrations.historyTable(step.module()))
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .target(step.version())
                .load()
                .migrate();
    }

    private void checkSums(List<Wanted> steps) throws SQLException {
        Map<Step, Integer> built = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            Migrations.taken(connection).forEach(taken -> built.put(taken.step(), taken.checksum()));
        }
        for (Wanted wanted : steps) {
            if (!Integer.valueOf(wanted.checksum()).equals(built.get(wanted.step()))) {
                throw new Refusal("cli.backup-of-other-schema", wanted.step());
            }
        }
    }
}
