package org.zhiqing.server.organ;

import java.time.Instant;
import java.util.List;
import org.zhiqing.rules.number.NumberFault;
import org.zhiqing.rules.number.UnifiedSocialCreditCode;
import org.zhiqing.server.kernel.Findings;

/** What is wrong with an organ or its record as entered; the fields are named as in the records. */
final class OrganCheck {

    private OrganCheck() {}

    static void organ(Findings.Collector findings, Organ organ) {
        findings.when(organ.name().isBlank(), "name", "organ.name-missing");
        length(findings, "name", organ.name(), 100);
        length(findings, "shortName", organ.shortName(), 40);
        if (!organ.uscc().isBlank()) {
            NumberFault fault = UnifiedSocialCreditCode.parse(organ.uscc()).fault();
            findings.when(fault != null, "uscc", "organ.uscc-wrong", fault == null ? "" : fault);
        }
        findings.when(!organ.indexCode().strip().matches("[0-9A-Z-]{0,20}"), "indexCode", "organ.index-code-shape");
    }

    static void record(Findings.Collector findings, OrganRecord record) {
        length(findings, "officeName", record.officeName(), 100);
        length(findings, "address", record.address(), 200);
        findings.when(!record.postcode().strip().matches("(\\d{6})?"), "postcode", "organ.postcode-shape");
        telephone(findings, "telephone", record.telephone());
        telephone(findings, "fax", record.fax());
        findings.when(
                !record.email().strip().matches("([^@\\s]{1,60}@[^@\\s]+\\.[^@\\s.]+)?")
                        || record.email().length() > 100,
                "email",
                "organ.email-shape");
        length(findings, "hours", record.hours(), 200);
        length(findings, "siteName", record.siteName(), 60);
        findings.when(
                !record.siteAddress().strip().matches("(https?://[^\\s\"'<>]{3,190})?"),
                "siteAddress",
                "organ.site-address-shape");
        findings.when(!record.siteCode().strip().matches("(\\d{10})?"), "siteCode", "organ.site-code-shape");
        length(findings, "icp", record.icp(), 60);
        length(findings, "police", record.police(), 60);
        for (int i = 0; i < record.receptionPoints().size(); i++) {
            point(findings, "points[" + i + "].", record.receptionPoints().get(i));
        }
    }

    private static void point(Findings.Collector findings, String field, ReceptionPoint point) {
        if (isBlank(point)) {
            return;
        }
        findings.when(point.name().isBlank(), field + "name", "organ.point-name-missing");
        length(findings, field + "name", point.name(), 100);
        length(findings, field + "address", point.address(), 200);
        telephone(findings, field + "telephone", point.telephone());
        length(findings, field + "hours", point.hours(), 200);
    }

    private static boolean isBlank(ReceptionPoint point) {
        return (point.name() + point.address() + point.telephone() + point.hours()).isBlank();
    }

    static void telephone(Findings.Collector findings, String field, String number) {
        findings.when(!number.strip().matches("([0-9+()（）\\-—、，,;； 转]{5,60})?"), field, "organ.telephone-shape");
    }

    static void length(Findings.Collector findings, String field, String text, int most) {
        findings.when(text.strip().length() > most, field, "organ.too-long", most);
    }

    /** Returns the record as it is saved: trimmed, without blank rows, with who saved it and when. */
    static OrganRecord recorded(OrganRecord record, long organ, Instant at, String by) {
        List<ReceptionPoint> points = record.receptionPoints().stream()
                .filter(point -> !isBlank(point))
                .map(point -> new ReceptionPoint(
                        point.name().strip(),
                        point.address().strip(),
                        point.telephone().strip(),
                        point.hours().strip()))
                .toList();
        return new OrganRecord(
                organ,
                0,
                at,
                by,
                record.officeName().strip(),
                record.address().strip(),
                record.postcode().strip(),
                record.telephone().strip(),
                record.fax().strip(),
                record.email().strip(),
                record.hours().strip(),
                record.siteName().strip(),
                record.siteAddress().strip(),
                record.siteCode().strip(),
                record.icp().strip(),
                record.police().strip(),
                points);
    }
}
