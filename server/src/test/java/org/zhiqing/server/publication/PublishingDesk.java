package org.zhiqing.server.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.Sections;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Accounts;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;

/** Makes offices whose people publish, for tests of whoever needs public documents. */
@Component
public class PublishingDesk {

    final DocumentDrafting drafting;
    final DocumentApproval approval;
    final SecrecyReviewing secrecy;
    private final Offices offices;
    private final Accounts accounts;
    private final Sections sections;
    private final JdbcClient jdbc;

    PublishingDesk(
            DocumentDrafting drafting,
            DocumentApproval approval,
            SecrecyReviewing secrecy,
            Offices offices,
            Accounts accounts,
            Sections sections,
            JdbcClient jdbc) {
        this.drafting = drafting;
        this.approval = approval;
        this.secrecy = secrecy;
        this.offices = offices;
        this.accounts = accounts;
        this.sections = sections;
        this.jdbc = jdbc;
    }

    /** Makes a zone with the default sections and an index code. */
    public PublishingOffice office() {
        return open(offices.zone());
    }

    /** Attaches a text file to a draft. */
    public Document attach(Document draft, String name, String text, Actor by) {
        return drafting.attach(
                draft.id(), draft.version(), name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), by);
    }

    public PublishingOffice open(Office office) {
        sections.arrangeDefault(office.organ());
        jdbc.sql("update organ set index_code = :code where id = :id")
                .param("code", "T" + office.organ())
                .param("id", office.organ())
                .update();
        accounts.withPassword(office.the(Role.SECRECY_REVIEWER));
        return new PublishingOffice(office, this);
    }
}
