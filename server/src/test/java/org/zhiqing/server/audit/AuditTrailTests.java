package org.zhiqing.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;

/** Who did what, recorded with the act itself. */
@SystemTest
class AuditTrailTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditList list;

    @Autowired
    Offices offices;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEntrySaysWhoDidWhatToWhat() {
        Office office = offices.zone();
        trail.record(office.the(Role.CLERK), "document.drafted", "document/" + office.organ(), "起草《通知》");
        assertThat(entriesOf("document/" + office.organ())).singleElement().satisfies(entry -> {
            assertThat(entry.personName()).isEqualTo("陈小雨");
            assertThat(entry.organ()).isEqualTo(office.organ());
            assertThat(entry.act()).isEqualTo("document.drafted");
            assertThat(entry.detail()).isEqualTo("起草《通知》");
        });
    }

    @Test
    void readingPersonalDataIsRecordedAlsoInATransactionThatOnlyReads() {
        Office office = offices.zone();
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(
                status -> trail.recordRead(office.the(Role.REQUEST_HANDLER), "申请人身份证明", "request/" + office.organ()));
        assertThat(entriesOf("request/" + office.organ()))
                .singleElement()
                .satisfies(entry -> assertThat(AuditList.label(entry.act())).isEqualTo("查看个人信息"));
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        Office office = offices.zone();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record(office.system(), "document.drafted", "rolled/" + office.organ(), "");
            status.setRollbackOnly();
        });
        assertThat(entriesOf("rolled/" + office.organ())).isEmpty();
    }

    @Test
    void entriesOfOneTransactionKeepTheirOrder() {
        Office office = offices.zone();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record(office.system(), "test.first", "order/" + office.organ(), "");
            trail.record(office.system(), "test.second", "order/" + office.organ(), "");
        });
        assertThat(entriesOf("order/" + office.organ()))
                .extracting(AuditEntry::act)
                .containsExactly("test.second", "test.first");
    }

    @Test
    void manyAtOnceMakeOneChainWithoutGaps() throws Exception {
        Office office = offices.zone();
        var threads = Executors.newFixedThreadPool(8);
        List<Callable<Void>> acts = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Void>) () -> {
                    trail.record(office.system(), "test.done", "many/" + office.organ(), "" + i);
                    return null;
                })
                .toList();
        for (var done : threads.invokeAll(acts)) {
            done.get();
        }
        threads.shutdown();
        assertThat(jdbc.sql("select max(number) - count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(list.find(office.the(Role.AUDIT_ADMINISTRATOR), about("many/" + office.organ()), 1, 10)
                        .total())
                .isEqualTo(200);
    }

    @Test
    void theDatabaseRefusesToChangeRemoveOrEmptyTheLog() {
        trail.record(offices.site().system(), "test.done", "kept/1", "");
        for (String sql : List.of(
                "update audit_entry set detail = '' where number = 1",
                "delete from audit_entry where number = 1",
                "delete from audit_head")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("操作日志只能追加");
        }
        for (String sql : List.of("truncate audit_entry", "truncate audit_head")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as("the working role owns no table: " + sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void onlyTheAuditAdministratorReadsTheLog() {
        for (Role role : Role.values()) {
            Actor actor = offices.site().the(role);
            if (role == Role.AUDIT_ADMINISTRATOR) {
                assertThat(list.find(actor, about(""), 1, 10).items()).isNotEmpty();
            } else {
                assertThatThrownBy(() -> list.find(actor, about(""), 1, 10))
                        .as(role.label())
                        .isInstanceOfSatisfying(
                                Refusal.class, no -> assertThat(no.code()).isEqualTo("kernel.act-not-allowed"));
            }
        }
    }

    private List<AuditEntry> entriesOf(String subject) {
        return list.find(offices.site().the(Role.AUDIT_ADMINISTRATOR), about(subject), 1, 50)
                .items();
    }

    private static AuditQuery about(String subject) {
        return new AuditQuery("", "", subject, null, null);
    }
}
