package org.zhiqing.server.catalog.duty;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.screening.ScreenedText;
import org.zhiqing.server.screening.Screening;
import org.zhiqing.server.screening.ScreeningHit;

/** What must be right in a statement that the public will read. */
public final class StatementCheck {

    private static final int LONGEST = 500;

    private StatementCheck() {}

    /**
     * Returns it stripped, with only what its kind needs.
     *
     * @throws Findings {@code catalog.kind-missing}, {@code catalog.reason-missing}, {@code catalog.reason-too-long},
     *     {@code catalog.year-missing}, {@code catalog.year-not-begun}, {@code catalog.link-form},
     *     {@code catalog.statement-hit}
     */
    public static NewStatement checked(NewStatement typed, LocalDate today) {
        Findings.Collector findings = new Findings.Collector();
        NewStatement checked = checked(typed, today, findings);
        findings.throwIfAny();
        return checked;
    }

    /** As {@link #checked(NewStatement, LocalDate)}, but notes what is wrong; the answer is right if nothing was. */
    public static NewStatement checked(NewStatement typed, LocalDate today, Findings.Collector findings) {
        StatementKind kind = typed.kind();
        String reason = typed.reason().strip();
        String link = typed.link().strip();
        findings.when(kind == null, "kind", "catalog.kind-missing");
        if (!findings.when(reason.isEmpty(), "reason", "catalog.reason-missing")) {
            findings.when(reason.length() > LONGEST, "reason", "catalog.reason-too-long", LONGEST);
        }
        List<ScreeningHit> hits = Screening.screen(List.of(ScreenedText.of("理由", reason)));
        findings.when(
                !hits.isEmpty(),
                "reason",
                "catalog.statement-hit",
                hits.stream().map(hit -> hit.kind().label()).distinct().toList());
        Integer year = typed.year();
        if (kind == StatementKind.NONE
                && !findings.when(year == null, "year", "catalog.year-missing")
                && year != null) {
            findings.when(
                    year > today.getYear() || year < 2000, "year", "catalog.year-not-begun", String.valueOf(year));
        }
        findings.when(
                kind == StatementKind.ELSEWHERE && (!isAddress(link) || link.length() > LONGEST),
                "link",
                "catalog.link-form");
        return new NewStatement(
                kind, kind == StatementKind.NONE ? year : null, reason, kind == StatementKind.ELSEWHERE ? link : "");
    }

    private static boolean isAddress(String link) {
        try {
            URI address = URI.create(link);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
