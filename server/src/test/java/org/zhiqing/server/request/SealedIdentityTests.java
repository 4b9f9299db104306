package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.organ.Office;

/** Identity numbers of applicants (证件号码), 个人信息保护法 art. 51: encrypted where they lie, found by a keyed mark. */
@SystemTest
class SealedIdentityTests {

    /** The number that {@link Requests#filing} gives. */
    private static final String NUMBER = "11010519491231002X";

    private final Requests requests;
    private final Dossiers dossiers;
    private final RequestPrivacy privacy;
    private final JdbcClient jdbc;

    @Autowired
    SealedIdentityTests(Requests requests, Dossiers dossiers, RequestPrivacy privacy, JdbcClient jdbc) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.privacy = privacy;
        this.jdbc = jdbc;
    }

    @Test
    void theDatabaseHoldsItsEndsAndNothingElseOfIt() {
        Office office = requests.office();
        long id = requests.handedIn(office, LocalDate.of(2026, 3, 2));
        String row = one("select p::text from request_particulars p where request_id = " + id);
        assertThat(row).contains("11*************02X").doesNotContain(NUMBER).doesNotContain("0105194912");
        String sealed = one("select encode(content, 'hex') from sealed_text where id ="
                + " (select identity_text from request_particulars where request_id = " + id + ")");
        assertThat(sealed)
                .isNotEmpty()
                .doesNotContain(HexFormat.of().formatHex(NUMBER.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePageShowsItsEndsAndReadingItInFullIsWrittenDown() {
        Office office = requests.office();
        long id = requests.handedIn(office, LocalDate.of(2026, 3, 2));
        assertThat(dossiers.open(id, requests.handler(office)).masked().identityNumber())
                .isEqualTo("11*************02X");
        assertThat(privacy.reveal(id, "核对身份", requests.handler(office)).identityNumber())
                .isEqualTo(NUMBER);
        assertThat(one("select count(*) from audit_entry where subject = 'request/" + id
                        + "' and detail like '%核对身份%'"))
                .isEqualTo("1");
    }

    @Test
    void requestsOfTheSameApplicantToTheSameOrganFindEachOther() {
        Office office = requests.office();
        long first = requests.handedIn(office, LocalDate.of(2026, 3, 2));
        long second = requests.handedIn(office, LocalDate.of(2026, 3, 3));
        Office elsewhere = requests.office();
        long third = requests.handedIn(elsewhere, LocalDate.of(2026, 3, 3));
        assertThat(dossiers.open(first, requests.handler(office)).sameApplicant())
                .extracting(Dossier.SameApplicant::id)
                .containsExactly(second);
        assertThat(dossiers.open(third, requests.handler(elsewhere)).sameApplicant())
                .isEmpty();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
