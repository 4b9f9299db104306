package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.request.RequestList;
import org.zhiqing.server.request.RequestRow;
import org.zhiqing.server.request.RequestTally;

/**
 * Table three, from the register of requests. In the first year the requests carried in are those of the opening figures,
 * so that a case that was never registered here shows as a broken balance and not as nothing.
 */
@Component
class RequestRegister implements CellSource {

    private static final String TOTAL = "total";
    private static final List<String> OTHER_HANDLING = List.of("R21", "R22", "R23");

    private final RequestTally tally;
    private final RequestList requests;
    private final FigureStore openings;

    RequestRegister(RequestTally tally, RequestList requests, FigureStore openings) {
        this.tally = tally;
        this.requests = requests;
        this.openings = openings;
    }

    @Override
    public String label() {
        return "申请登记簿";
    }

    @Override
    public Map<CellId, CellValue> cells(long organ, int year, FormEdition edition) {
        RequestTally.Year counted = tally.ofYear(organ, year);
        FormTable table = ReportForm.of(edition).table(TableNumber.THREE);
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        for (FormRow row : table.blocks().get(0).rows()) {
            long total = 0;
            for (ApplicantKind kind : ApplicantKind.values()) {
                CellId cell = cell(row, column(kind));
                long count = opening(organ, year, cell).orElseGet(() -> count(counted, row, kind));
                cells.put(cell, CellValue.of(count));
                total += count;
            }
            cells.put(cell(row, TOTAL), CellValue.of(total));
        }
        return cells;
    }

    @Override
    public List<Behind> behind(Actor by, long organ, int year, CellId cell) {
        if (organ != by.organ() || !by.may(Act.REQUEST_READ)) {
            return List.of(
                    new Behind(Sentences.of("reporting.behind-requests-closed"), null, BigDecimal.ZERO, null, ""));
        }
        String[] parts = cell.value().split("/");
        ApplicantKind kind = kind(parts[2]);
        List<ApplicantKind> kinds = kind == null ? List.of(ApplicantKind.values()) : List.of(kind);
        return kinds.stream().flatMap(one -> behind(by, year, parts[1], one)).toList();
    }

    private Stream<Behind> behind(Actor by, int year, String rowKey, ApplicantKind kind) {
        CellId cell = new CellId("requests/" + rowKey + "/" + column(kind));
        Optional<OpeningFigure> opening = openings.opening(by.organ(), cell).filter(figure -> figure.year() == year);
        return opening.isPresent()
                ? Stream.of(opening.get().behind(true))
                : rows(year, rowKey).stream()
                        .flatMap(row -> all(year, row, kind, by))
                        .map(RequestRegister::line);
    }

    private Stream<RequestRow> all(int year, String row, ApplicantKind kind, Actor by) {
        Page<RequestRow> first = requests.behind(year, row, kind, 1, by);
        return Stream.concat(
                first.items().stream(),
                IntStream.rangeClosed(2, first.pages())
                        .boxed()
                        .flatMap(page -> requests.behind(year, row, kind, page, by).items().stream()));
    }

    private static Behind line(RequestRow request) {
        String outcome = request.outcome() == null
                ? request.stage().label()
                : request.outcome().rowLabel();
        return new Behind(
                request.receiptNumber() + " " + request.summary(),
                request.disposedOn() == null ? request.receivedOn() : request.disposedOn(),
                BigDecimal.ONE,
                "/desk/requests/" + request.id(),
                request.kind().label() + "；" + outcome);
    }

    private Optional<Long> opening(long organ, int year, CellId cell) {
        return openings.opening(organ, cell)
                .filter(figure -> figure.year() == year)
                .map(figure -> figure.value().longValueExact());
    }

    private static long count(RequestTally.Year counted, FormRow row, ApplicantKind kind) {
        return numbers(row).stream()
                .mapToLong(number -> counted.cell(number, kind))
                .sum();
    }

    /** The rows R01 to R25 behind a row of the form; the form of 2019 has one row for R21 to R23. */
    private static List<String> numbers(FormRow row) {
        return row.number().isEmpty() ? OTHER_HANDLING : List.of(row.number());
    }

    private static List<String> rows(int year, String key) {
        return ReportForm.forYear(year).table(TableNumber.THREE).blocks().get(0).rows().stream()
                .filter(row -> row.key().equals(key))
                .flatMap(row -> numbers(row).stream())
                .toList();
    }

    private static CellId cell(FormRow row, String column) {
        return new CellId("requests/" + row.key() + "/" + column);
    }

    private static String column(ApplicantKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable ApplicantKind kind(String column) {
        return column.equals(TOTAL) ? null : ApplicantKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
