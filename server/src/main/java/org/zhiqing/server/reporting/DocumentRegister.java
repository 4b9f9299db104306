package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.kind.TableTwoRow;
import org.zhiqing.server.publication.reading.DocumentTally;
import org.zhiqing.server.publication.reading.TallyFigure;
import org.zhiqing.server.publication.reading.YearOfDocuments;

/**
 * Rules and normative documents, from the register of documents. Where documents in force were entered as an opening
 * figure, the count goes on from there: in force = opening + made − repealed since.
 */
@Component
class DocumentRegister implements CellSource {

    private static final Map<TableTwoRow, String> ROWS = Map.of(
            TableTwoRow.RULES, "government_rules",
            TableTwoRow.NORMATIVE_DOCUMENTS, "normative_documents");

    private final DocumentTally tally;
    private final FigureStore openings;

    DocumentRegister(DocumentTally tally, FigureStore openings) {
        this.tally = tally;
        this.openings = openings;
    }

    @Override
    public String label() {
        return "信息登记簿";
    }

    @Override
    public Map<CellId, CellValue> cells(long organ, int year, FormEdition edition) {
        Map<Integer, YearOfDocuments> counted = new HashMap<>();
        IntFunction<YearOfDocuments> years =
                any -> counted.computeIfAbsent(any, counting -> tally.ofYear(organ, counting));
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        ROWS.forEach((row, key) -> columns(edition).forEach((column, figure) -> {
            CellId cell = new CellId("proactive/" + key + "/" + column);
            Optional<OpeningFigure> opening =
                    figure == TallyFigure.IN_FORCE ? opening(organ, year, cell) : Optional.empty();
            cells.put(
                    cell,
                    CellValue.of(opening.map(from -> inForce(from, year, row, years))
                            .orElseGet(() -> years.apply(year).figure(row, figure))));
        }));
        return cells;
    }

    @Override
    public List<Behind> behind(Actor by, long organ, int year, CellId cell) {
        String[] parts = cell.value().split("/");
        TallyFigure figure = columns(FormEdition.forYear(year)).get(parts[2]);
        TableTwoRow row = ROWS.entrySet().stream()
                .filter(known -> known.getValue().equals(parts[1]))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        if (figure == null) {
            return List.of();
        }
        boolean own = organ == by.organ();
        Optional<OpeningFigure> opening =
                figure == TallyFigure.IN_FORCE ? opening(organ, year, cell) : Optional.empty();
        if (opening.isEmpty()) {
            return lines(organ, year, row, figure, BigDecimal.ONE, own);
        }
        List<Behind> lines = new ArrayList<>();
        lines.add(opening.get().behind(own));
        for (int passed = opening.get().year(); passed <= year; passed++) {
            lines.addAll(lines(organ, passed, row, TallyFigure.ISSUED, BigDecimal.ONE, own));
            lines.addAll(lines(organ, passed, row, TallyFigure.REPEALED, BigDecimal.ONE.negate(), own));
        }
        return lines;
    }

    private List<Behind> lines(
            long organ, int year, TableTwoRow row, TallyFigure figure, BigDecimal each, boolean own) {
        return tally.behind(organ, year, row, figure).stream()
                .map(line -> new Behind(
                        line.title(),
                        line.documentDate(),
                        each,
                        own ? "/desk/documents/" + line.id() : null,
                        each.signum() < 0 ? line.documentNumber() + "（废止、失效）" : line.documentNumber()))
                .toList();
    }

    private Optional<OpeningFigure> opening(long organ, int year, CellId cell) {
        return openings.opening(organ, cell).filter(figure -> figure.year() <= year);
    }

    private static long inForce(OpeningFigure opening, int year, TableTwoRow row, IntFunction<YearOfDocuments> years) {
        long inForce = opening.value().longValueExact();
        for (int passed = opening.year(); passed <= year; passed++) {
            YearOfDocuments figures = years.apply(passed);
            inForce += figures.figure(row, TallyFigure.ISSUED) - figures.figure(row, TallyFigure.REPEALED);
        }
        return inForce;
    }

    private static Map<String, TallyFigure> columns(FormEdition edition) {
        return switch (edition) {
            case FORM_2021 ->
                Map.of(
                        "issued", TallyFigure.ISSUED,
                        "repealed", TallyFigure.REPEALED,
                        "in_force", TallyFigure.IN_FORCE);
            case FORM_2019 ->
                Map.of(
                        "made", TallyFigure.ISSUED,
                        "disclosed", TallyFigure.NEWLY_PUBLIC,
                        "disclosed_in_all", TallyFigure.PUBLIC_IN_ALL);
        };
    }
}
