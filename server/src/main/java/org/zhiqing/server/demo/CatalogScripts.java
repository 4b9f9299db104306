package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.duty.Duties;
import org.zhiqing.server.catalog.duty.DutyReports;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.catalog.duty.Statements;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.catalog.item.CatalogItems;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentStanding;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;

/** Puts the catalog down: taken over, what is public put under its items week by week, events and statements. */
@Component
@OnlyInDemonstration
final class CatalogScripts implements Script {

    private static final int WEEK = 7;
    private static final int MANY = 1_000;

    private final CatalogItems items;
    private final CatalogItemList list;
    private final Duties duties;
    private final DutyReports reports;
    private final Statements statements;
    private final PublicDocuments documents;
    private final DocumentDossiers dossiers;
    private final DocumentStanding standing;

    CatalogScripts(
            CatalogItems items,
            CatalogItemList list,
            Duties duties,
            DutyReports reports,
            Statements statements,
            PublicDocuments documents,
            DocumentDossiers dossiers,
            DocumentStanding standing) {
        this.items = items;
        this.list = list;
        this.duties = duties;
        this.reports = reports;
        this.statements = statements;
        this.documents = documents;
        this.dossiers = dossiers;
        this.standing = standing;
    }

    @Override
    public void putDown(Timeline timeline, Cast cast) {
        Sheet catalog = Sheet.one("catalog.yaml");
        int adopted = catalog.number("adopted", 0);
        timeline.at(timeline.ago(adopted), 9, 5, () -> items.adoptShipped(cast.the("disclosure")));
        for (int ago = adopted; ago >= 0; ago -= WEEK) {
            timeline.at(timeline.ago(ago), 17, 20, () -> place(catalog.list("placed"), cast));
        }
        for (Sheet event : catalog.list("events")) {
            LocalDate on = timeline.ago(event.number("ago", 0));
            timeline.at(
                    on,
                    11,
                    15,
                    () -> duties.record(
                            item(event.text("item"), cast).id(),
                            event.text("occasion"),
                            on,
                            cast.clerkOf(event.text("unit"))));
        }
        catalog.list("statements").forEach(sheet -> state(sheet, timeline, cast));
    }

    private void place(List<Sheet> placed, Cast cast) {
        Actor by = cast.the("disclosure");
        List<PublicLine> open = documents.newest(List.of(), MANY);
        for (Sheet sheet : placed) {
            CatalogItem item = item(sheet.text("item"), cast);
            open.stream()
                    .filter(line -> line.organ() == cast.zone() && says(line, sheet))
                    .filter(line -> reports.itemOf(line.id()).isEmpty())
                    .sorted(java.util.Comparator.comparing(PublicLine::publishedOn))
                    .forEach(line -> standing.place(
                            line.id(), dossiers.get(line.id(), by).version(), String.valueOf(item.id()), by));
        }
    }

    private static boolean says(PublicLine line, Sheet sheet) {
        return sheet.has("section")
                ? line.section().equals(sheet.text("section"))
                : sheet.texts("words").stream().anyMatch(word -> line.title().contains(word));
    }

    private void state(Sheet sheet, Timeline timeline, Cast cast) {
        LocalDate on = timeline.ago(sheet.number("ago", 0));
        long[] id = new long[1];
        StatementKind kind = StatementKind.valueOf(sheet.text("kind"));
        Integer year = kind == StatementKind.NONE ? on.getYear() : null;
        timeline.at(
                on,
                14,
                30,
                () -> id[0] = statements.propose(
                        item(sheet.text("item"), cast).id(),
                        new NewStatement(kind, year, sheet.text("reason"), sheet.text("link")),
                        cast.clerkOf(sheet.text("unit"))));
        if (!sheet.has("waits")) {
            timeline.at(timeline.after(on, 1), 9, 50, () -> statements.confirm(id[0], cast.the("disclosure")));
        }
    }

    private CatalogItem item(String matter, Cast cast) {
        return list.open(cast.zone()).stream()
                .filter(item -> item.plan().terms().matter().equals(matter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no item is called " + matter));
    }
}
