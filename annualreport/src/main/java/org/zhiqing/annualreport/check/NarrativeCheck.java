package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.likeness.Shingles;
import org.zhiqing.annualreport.narrative.Claim;
import org.zhiqing.annualreport.narrative.Claims;
import org.zhiqing.annualreport.narrative.Percentage;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;

/** The running text against the tables (N-1 to N-5, T2-E) and against last year's text (L-1). None of it is an error. */
final class NarrativeCheck {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final CellId CHARGES = new CellId("proactive/charges/amount");

    /** Of last year's text more than this share stands in this year's again. */
    private static final double COPIED = 0.8;

    private final @Nullable ReportReading last;
    private final ReportReading reading;
    private final Findings findings;

    NarrativeCheck(@Nullable ReportReading last, ReportReading reading, Findings findings) {
        this.last = last;
        this.reading = reading;
        this.findings = findings;
    }

    void run() {
        claims();
        Percentage.wrong(last, reading).forEach(this::percentage);
        fee();
        if (last != null && last.textRead()) {
            copied(last, ReportSection.OVERVIEW);
            copied(last, ReportSection.PROBLEMS);
        }
    }

    private void claims() {
        List<Claim> claims = Claims.of(reading);
        claims.stream()
                .filter(claim -> claim.verdict(reading) == Claim.Verdict.DISAGREES)
                .forEach(this::disagrees);
        List<Claim> undecided = claims.stream()
                .filter(claim -> claim.verdict(reading) == Claim.Verdict.UNDECIDED)
                .toList();
        if (!undecided.isEmpty()) {
            findings.add(
                    CheckRule.NUMBERS_NOT_COMPARED,
                    undecided.get(0).place(),
                    undecided.size(),
                    undecided.stream()
                            .limit(3)
                            .map(claim -> "“" + claim.words() + "”")
                            .collect(Collectors.joining("、")));
        }
    }

    private void disagrees(Claim claim) {
        CheckRule rule = claim.countsCarriedIn(reading)
                ? CheckRule.NUMBER_WITH_CARRIED_IN
                : claim.number().signum() == 0 ? CheckRule.NONE_STATED : CheckRule.NUMBER_DIFFERS;
        findings.differ(
                rule,
                new Sides(claim.number(), claim.figure(reading).orElse(BigDecimal.ZERO)),
                claim.cells(reading),
                List.of(),
                claim.place(),
                claim.words(),
                claim.printed(reading));
    }

    private void percentage(Percentage wrong) {
        CheckRule rule = wrong.kind() == Percentage.Kind.SHARE ? CheckRule.SHARE_DIFFERS : CheckRule.GROWTH_DIFFERS;
        findings.differ(
                rule, new Sides(wrong.stated(), wrong.computed()), List.of(), List.of(), wrong.place(), wrong.words());
    }

    /** The processing fee is a charge by the administration, so the charges of table two cannot be less. */
    private void fee() {
        Optional<BigDecimal> charges = reading.cell(CHARGES).asNumber();
        List<Passage> six = reading.section(ReportSection.OTHER_MATTERS)
                .map(section -> section.paragraphs())
                .orElse(List.of());
        for (Passage passage : six) {
            Optional<FeeReceived> received = FeeReceived.in(passage);
            if (charges.isPresent() && received.isPresent()) {
                BigDecimal charged = charges.get().multiply(WAN);
                if (received.get().yuan().compareTo(charged) > 0) {
                    findings.differ(
                            CheckRule.FEE_NOT_IN_CHARGES,
                            new Sides(received.get().yuan(), charged),
                            List.of(CHARGES),
                            List.of(),
                            passage.at(received.get().start()),
                            received.get().words());
                }
            }
        }
    }

    private void copied(ReportReading before, ReportSection section) {
        double share = Shingles.of(reading, section).shareIn(Shingles.of(before, section));
        if (share >= COPIED) {
            findings.add(
                    CheckRule.COPIED_FROM_LAST_YEAR,
                    reading.section(section)
                            .map(found -> found.heading().place())
                            .orElse(null),
                    section.heading(),
                    Math.round(share * 100));
        }
    }
}
