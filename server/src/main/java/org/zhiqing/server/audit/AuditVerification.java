package org.zhiqing.server.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.zhiqing.server.kernel.KeyFile;

/**
 * Proof of the operation log (操作日志校验): reads the whole chain and finds every row that was edited, removed or moved,
 * also by somebody with all rights in the database. Needs no framework, only the database and the data folder.
 */
public final class AuditVerification {

    private static final int ROWS_AT_A_TIME = 2000;

    /** @param entryCount rows that were read; {@code faults} in order of their number, empty if all is as recorded */
    public record Result(long entryCount, List<AuditFault> faults) {

        public boolean intact() {
            return faults.isEmpty();
        }
    }

    private final DataSource database;
    private final KeyFile keyFile;

    /** @param home the data folder; {@code keys/audit.key} below it made the seals */
    public AuditVerification(DataSource database, Path home) {
        this.database = database;
        this.keyFile = new KeyFile(home, "audit.key");
    }

    /**
     * Reads the chain as of now, without hindering those who write.
     *
     * @throws SQLException if the database cannot be read
     */
    public Result verify() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                AuditReading reading = new AuditReading(keyFile);
                try (ResultSet rows = statement.executeQuery(
                        "select number, at, person_id, person_name, organ_id, act, subject, detail, previous, hash,"
                                + " seal from audit_entry order by number")) {
                    while (rows.next()) {
                        reading.row(
                                AuditStore.toEntry(rows, 0),
                                rows.getString("previous"),
                                rows.getString("hash"),
                                rows.getString("seal"));
                    }
                }
                try (ResultSet head = statement.executeQuery("select entry_count, last_hash, seal from audit_head")) {
                    if (head.next()) {
                        reading.head(head.getLong(1), head.getString(2), head.getString(3));
                    } else {
                        reading.noHead();
                    }
                }
                return reading.result();
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }
}
