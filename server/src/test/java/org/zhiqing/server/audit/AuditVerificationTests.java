package org.zhiqing.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.zhiqing.postgres.TemporaryPostgres;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Role;

/**
 * Whatever somebody with all rights in the database does to the log is found, and named by row. Each test has a database
 * and a key of its own, with ten entries.
 */
@SystemTest
class AuditVerificationTests {

    Path home = Path.of("");
    PGSimpleDataSource database = new PGSimpleDataSource();
    JdbcClient superuser = JdbcClient.create(database);

    @BeforeEach
    void tenEntries(@TempDir Path folder) throws IOException {
        home = folder;
        String name = "audit_" + Long.toHexString(System.nanoTime());
        TemporaryPostgres shared = TemporaryPostgres.shared();
        database.setUser(shared.user());
        database.setPassword(shared.password());
        database.setUrl(shared.jdbcUrl());
        JdbcClient.create(database).sql("create database " + name).update();
        database.setUrl(shared.jdbcUrl().replaceFirst("/[^/]*$", "/" + name));
        superuser = JdbcClient.create(database);
        try (var script = getClass().getResourceAsStream("/db/migration/audit/V1__audit.sql")) {
            superuser
                    .sql(new String(java.util.Objects.requireNonNull(script).readAllBytes(), "UTF-8"))
                    .update();
        }
        record(10);
    }

    @Test
    void aChainAsRecordedIsIntact() throws SQLException {
        AuditVerification.Result result = verify();
        assertThat(result.faults()).isEmpty();
        assertThat(result.entryCount()).isEqualTo(10);
        assertThat(result.intact()).isTrue();
    }

    @Test
    void anEditedRowIsNamed() throws SQLException {
        tamper("update audit_entry set detail = '另一件事' where number = 5");
        assertThat(faults()).containsExactly("EDITED 5");
    }

    @Test
    void anEditedRowIsNamedAlsoWhenItsDigestAndAllAfterItWereMadeAnew() throws SQLException {
        tamper("update audit_entry set detail = '另一件事' where number = 5");
        recomputeFrom(5);
        assertThat(faults()).startsWith("EDITED 5");
    }

    @Test
    void everyFieldCounts() throws SQLException {
        for (String change : List.of(
                "at = at + interval '1 microsecond'",
                "person_id = person_id + 1",
                "person_name = '别人'",
                "organ_id = organ_id + 1",
                "act = 'test.other'",
                "subject = 'test/0'")) {
            tamper("update audit_entry set " + change + " where number = 3");
            assertThat(faults()).as(change).contains("EDITED 3");
        }
    }

    @Test
    void aRemovedRowIsNamed() throws SQLException {
        tamper("delete from audit_entry where number in (4, 5, 8)");
        assertThat(faults()).containsExactly("REMOVED 4-5", "REMOVED 8");
    }

    @Test
    void theFirstRowIsMissed() throws SQLException {
        tamper("delete from audit_entry where number = 1");
        assertThat(faults()).containsExactly("REMOVED 1");
    }

    @Test
    void theLastRowIsMissed() throws SQLException {
        tamper("delete from audit_entry where number = 10");
        assertThat(faults()).containsExactly("REMOVED 10");
    }

    @Test
    void aTailCutTogetherWithTheHeadIsFound() throws SQLException {
        tamper("delete from audit_entry where number = 10");
        tamper("update audit_head set entry_count = 9, last_hash = (select hash from audit_entry where number = 9)");
        assertThat(faults()).contains("HEAD_FORGED 9");
    }

    @Test
    void aTailCutIsFoundAlsoWhenTheOldHeadWithItsSealIsPutBack() throws SQLException {
        String old = superuser
                .sql("select last_hash || ' ' || seal from audit_head")
                .query(String.class)
                .single();
        record(1);
        tamper("delete from audit_entry where number = 11");
        tamper("update audit_head set entry_count = 10, last_hash = '%s', seal = '%s'"
                .formatted((Object[]) old.split(" ")));
        assertThat(faults()).containsExactly("SET_BACK 10");
    }

    @Test
    void removalCannotBeHiddenByRenumberingWhatFollows() throws SQLException {
        tamper("delete from audit_entry where number = 9");
        tamper("update audit_entry set number = 9 where number = 10");
        assertThat(faults()).contains("MOVED 9 from 10");
    }

    @Test
    void exchangedRowsAreNamedWithWhereTheyWere() throws SQLException {
        tamper("update audit_entry set number = 100 where number = 3");
        tamper("update audit_entry set number = 3 where number = 7");
        tamper("update audit_entry set number = 7 where number = 100");
        assertThat(faults()).containsExactly("MOVED 3 from 7", "MOVED 7 from 3");
    }

    @Test
    void anAddedRowIsFound() throws SQLException {
        tamper("insert into audit_entry select 11, at, person_id, person_name, organ_id, act, subject, '补记', hash,"
                + " hash, seal from audit_entry where number = 10");
        assertThat(faults()).contains("EDITED 11", "HEAD_FORGED 10");
    }

    @Test
    void anEmptiedLogIsFound() throws SQLException {
        tamper("truncate audit_entry");
        assertThat(faults()).containsExactly("REMOVED 1-10");
        tamper("update audit_head set entry_count = 0, last_hash = repeat('0', 64), seal = null");
        assertThat(faults()).containsExactly("SET_BACK 0");
    }

    @Test
    void aMissingHeadIsFound() throws SQLException {
        tamper("delete from audit_head");
        assertThat(faults()).contains("HEAD_MISSING 10");
    }

    @Test
    void aForgedHeadLeavesATraceWhenTheNextEntryIsWritten() throws SQLException {
        tamper("delete from audit_entry where number = 10");
        tamper("update audit_head set entry_count = 9, last_hash = (select hash from audit_entry where number = 9)");
        record(1);
        assertThat(faults()).contains("REPORTED 10");
    }

    @Test
    void withoutItsKeyTheChainIsStillChecked() throws SQLException, IOException {
        Files.delete(home.resolve("keys/audit.key"));
        tamper("update audit_entry set detail = '另一件事' where number = 5");
        assertThat(faults()).containsExactly("KEY_MISSING 0", "EDITED 5");
    }

    @Test
    void everyFaultIsToldInASentence() throws SQLException {
        tamper("delete from audit_entry where number in (4, 5)");
        assertThat(verify().faults()).extracting(AuditFault::sentence).containsExactly("第 4 条至第 5 条：被删除。");
    }

    private void record(int count) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T01:30:00.123456Z"), Beijing.ZONE);
        AuditTrail trail = new AuditTrail(
                new AuditChain(new AuditStore(superuser), home, clock), clock, new JdbcTransactionManager(database));
        Actor actor = new Actor(7, "陈小雨", 3, "测试新区", null, java.util.Set.of(Role.CLERK));
        for (int i = 1; i <= count; i++) {
            trail.record(actor, "test.done", "test/" + i, "第" + i + "件事");
        }
    }

    private void tamper(String sql) {
        for (String table : List.of("audit_entry", "audit_head")) {
            superuser.sql("alter table " + table + " disable trigger user").update();
        }
        superuser.sql(sql).update();
    }

    /** As somebody would who knows how the digests are made but has not the key. */
    private void recomputeFrom(long first) {
        String previous = superuser
                .sql("select hash from audit_entry where number = " + (first - 1))
                .query(String.class)
                .single();
        for (long number = first; number <= 10; number++) {
            AuditEntry entry = superuser
                    .sql("select * from audit_entry where number = " + number)
                    .query(AuditStore::toEntry)
                    .single();
            String hash = AuditSeal.hash(entry, previous);
            tamper("update audit_entry set previous = '" + previous + "', hash = '" + hash + "' where number = "
                    + number);
            previous = hash;
        }
        tamper("update audit_head set last_hash = '" + previous + "'");
    }

    private AuditVerification.Result verify() throws SQLException {
        return new AuditVerification(database, home).verify();
    }

    private List<String> faults() throws SQLException {
        return verify().faults().stream()
                .map(fault -> fault.kind() + " " + fault.from()
                        + (fault.until() == fault.from() ? "" : "-" + fault.until())
                        + (fault.kind() == AuditFault.Kind.MOVED ? " from " + fault.remark() : ""))
                .toList();
    }
}
