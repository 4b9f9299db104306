package org.zhiqing.annualreport.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** Invents the numbers of the three tables so that every cross-check holds, also against last year's. */
final class YearCells {

    private static final Map<String, Double> APPLICANTS = Map.of(
            "natural_person",
            80.0,
            "commercial_enterprise",
            12.0,
            "research_institution",
            0.3,
            "public_interest_organization",
            0.3,
            "legal_service_institution",
            4.0,
            "other",
            2.0);
    private static final Map<String, Double> OUTCOMES = Map.of(
            "disclosed",
            38.0,
            "partly_disclosed",
            11.0,
            "not_held",
            24.0,
            "not_ready_made",
            4.0,
            "duplicate",
            4.0,
            "petition",
            4.0,
            "correction_overdue",
            3.0,
            "fee_unpaid",
            0.3,
            "other",
            5.0);
    private static final double SELDOM = 0.8;
    private static final double LEFT_OVER = 0.06;

    private final ReportPlan plan;
    private final ReportForm form;
    private final @Nullable Map<CellId, CellValue> before;
    private final Random random;
    private final Map<CellId, BigDecimal> numbers = new LinkedHashMap<>();

    private YearCells(ReportPlan plan, @Nullable Map<CellId, CellValue> before, Random random) {
        this.plan = plan;
        this.form = ReportForm.forYear(plan.year());
        this.before = before;
        this.random = random;
    }

    /** @param before last year's cells of the same organ, {@code null} for a first report */
    static Map<CellId, CellValue> of(ReportPlan plan, @Nullable Map<CellId, CellValue> before, Random random) {
        YearCells cells = new YearCells(plan, before, random);
        cells.proactive();
        cells.requests();
        cells.remedies();
        Map<CellId, CellValue> values = new LinkedHashMap<>();
        cells.form
                .cells()
                .forEach(cell ->
                        values.put(cell.id(), CellValue.of(cells.numbers.getOrDefault(cell.id(), BigDecimal.ZERO))));
        return values;
    }

    private void proactive() {
        Volume volume = Volume.of(plan.kind());
        if (plan.kind().makesRules()) {
            documents("government_rules", 90);
        }
        documents("normative_documents", volume.documents());
        for (String row : List.of("permits", "penalties", "coercion", "other_services")) {
            decisions(row, row.equals("coercion") ? volume.decisions() / 30 : volume.decisions());
        }
        put("proactive/charges/amount", charges(volume.decisions() * 10L));
        put("proactive/procurement/projects", 1 + upTo(200));
        put("proactive/procurement/amount", amount(200_000));
        put("proactive/charges/last_year_items", 3);
    }

    /** What is charged changes little from year to year. */
    private BigDecimal charges(long most) {
        BigDecimal last = before == null
                ? BigDecimal.ZERO
                : before.getOrDefault(new CellId("proactive/charges/amount"), CellValue.absent())
                        .asNumber()
                        .orElse(BigDecimal.ZERO);
        return last.signum() == 0
                ? amount(most)
                : last.multiply(BigDecimal.valueOf(80L + random.nextInt(41), 2)).setScale(4, RoundingMode.HALF_UP);
    }

    private void documents(String row, int most) {
        String name = "proactive/" + row + "/";
        long stock = last(name + "in_force", upTo(most));
        long issued = upTo(Math.max(1, most / 10));
        long repealed = upTo(Math.min(stock + issued, Math.max(1, most / 12)));
        put(name + "issued", issued);
        put(name + "repealed", repealed);
        put(name + "in_force", stock + issued - repealed);
        put(name + "made", issued);
        put(name + "disclosed", issued);
        put(name + "disclosed_in_all", stock + issued);
    }

    private void decisions(String row, int most) {
        String name = "proactive/" + row + "/";
        long last = last(name + "decisions", upTo(most));
        put(name + "decisions", last / 2 + upTo((int) Math.min(Integer.MAX_VALUE, last + 1)));
        put(name + "last_year_items", upTo(60));
        put(name + "change", upTo(8) - 4);
    }

    private void requests() {
        FormTable table = form.table(TableNumber.THREE);
        List<FormColumn> columns = table.blocks().get(0).columns();
        List<FormColumn> kinds = columns.subList(0, columns.size() - 1);
        double[] weights = kinds.stream()
                .mapToDouble(kind -> APPLICANTS.getOrDefault(kind.key(), SELDOM))
                .toArray();
        long[] received = Shares.deal(random, plan.requests(), weights);
        for (int i = 0; i < kinds.size(); i++) {
            oneKind(table, kinds.get(i), received[i]);
        }
        for (FormRow row : table.blocks().get(0).rows()) {
            BigDecimal sum = kinds.stream()
                    .map(kind -> numbers.getOrDefault(table.id(row, kind), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            numbers.put(table.id(row, columns.get(columns.size() - 1)), sum);
        }
    }

    private void oneKind(FormTable table, FormColumn kind, long received) {
        String name = table.key() + "/";
        long carriedIn = before == null
                ? (long) (received * LEFT_OVER * random.nextDouble())
                : last(name + "carried_out/" + kind.key(), 0);
        long open = received + carriedIn;
        long carriedOut = Math.round(open * LEFT_OVER * random.nextDouble());
        List<FormRow> outcomes = table.blocks().get(0).rows().stream()
                .filter(row -> row.path().size() > 1 && !row.key().equals("disposed"))
                .toList();
        double[] weights = outcomes.stream()
                .mapToDouble(row -> OUTCOMES.getOrDefault(row.key(), SELDOM))
                .toArray();
        long[] shares = Shares.deal(random, open - carriedOut, weights);
        for (int i = 0; i < shares.length; i++) {
            numbers.put(table.id(outcomes.get(i), kind), BigDecimal.valueOf(shares[i]));
        }
        put(name + "received/" + kind.key(), received);
        put(name + "carried_in/" + kind.key(), carriedIn);
        put(name + "disposed/" + kind.key(), open - carriedOut);
        put(name + "carried_out/" + kind.key(), carriedOut);
    }

    private void remedies() {
        for (String group : List.of("review", "litigation_direct", "litigation_after_review")) {
            long pending = last(group + "/pending", 0);
            long total = pending + upTo(plan.requests() / 30);
            long[] results = Shares.deal(random, total, 70, 12, 10, 8);
            List<String> names = List.of("upheld", "corrected", "other", "pending");
            for (int i = 0; i < results.length; i++) {
                put(group + "/" + names.get(i), results[i]);
            }
            put(group + "/total", total);
        }
    }

    /** Last year's number, or an invented one where last year's report has none. */
    private long last(String name, long otherwise) {
        return before == null
                ? otherwise
                : before.getOrDefault(new CellId(name), CellValue.absent())
                        .asNumber()
                        .map(BigDecimal::longValue)
                        .orElse(otherwise);
    }

    private long upTo(long most) {
        double share = random.nextDouble();
        return Math.round(Math.max(0, most) * share * share);
    }

    private BigDecimal amount(long most) {
        return BigDecimal.valueOf(upTo(most * 10_000), random.nextInt(5)).stripTrailingZeros();
    }

    private void put(String name, long number) {
        put(name, BigDecimal.valueOf(number));
    }

    /** Keeps the number if the form of the year has the cell. */
    private void put(String name, BigDecimal number) {
        CellId id = new CellId(name);
        if (form.cell(id).isPresent()) {
            numbers.put(id, number.scale() < 0 ? number.setScale(0) : number);
        }
    }
}
