package org.zhiqing.server.publication;

import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Accounts;
import org.zhiqing.server.organ.Office;

/** The people of one office at work on documents. */
public record PublishingOffice(Office office, PublishingDesk desk) {

    /** What the secrecy reviewer enters to sign. */
    public static final Signature SIGNATURE = new Signature(Accounts.PASSWORD, null);

    public long organ() {
        return office.organ();
    }

    public Actor clerk() {
        return office.the(Role.CLERK);
    }

    public Actor head() {
        return office.the(Role.UNIT_HEAD);
    }

    public Actor reviewer() {
        return office.the(Role.DISCLOSURE_OFFICE);
    }

    public Actor secrecy() {
        return office.the(Role.SECRECY_REVIEWER);
    }

    public Actor leader() {
        return office.the(Role.LEADER);
    }

    public Actor officeHead() {
        return office.the(Role.DISCLOSURE_OFFICE_HEAD);
    }

    public Document draft(String title) {
        return desk.drafting.draft("news", news(title, "第一段。\n\n第二段。"), clerk());
    }

    public Document draft(String title, String body) {
        return desk.drafting.draft("news", news(title, body), clerk());
    }

    static EditionContent news(String title, String body) {
        return EditionContent.of(title, body)
                .edit()
                .documentDate(java.time.LocalDate.of(2026, 3, 2))
                .done();
    }

    public Document submitted(String title) {
        return submit(draft(title));
    }

    public Document submit(Document document) {
        return desk.drafting.submit(document.id(), document.version(), "", clerk());
    }

    public Document check(Document document) {
        return desk.approval.check(document.id(), document.version(), "同意", head());
    }

    public Document sign(Document document) {
        return desk.secrecy.sign(
                document.id(),
                document.version(),
                SecrecyConclusion.MAY_BE_PUBLIC,
                "不涉及国家秘密、工作秘密和敏感信息",
                SIGNATURE,
                secrecy());
    }

    public Document review(Document document) {
        return desk.approval.review(document.id(), document.version(), "同意公开", reviewer());
    }

    public Document approve(Document document) {
        return desk.approval.approve(document.id(), document.version(), "同意", leader());
    }

    /** Takes a draft the whole way. */
    public Document publish(Document draft) {
        return approve(review(sign(check(submit(draft)))));
    }

    public Document published(String title) {
        return publish(draft(title));
    }
}
