package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.catalog.duty.DutyReports;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.kind.DocumentKind;

/** Under which items documents stand; table {@code document_catalog_item}. Tells the catalog what becomes public. */
@Repository
class CatalogPlaces {

    private final JdbcClient jdbc;
    private final CatalogItemList items;
    private final DutyReports reports;
    private final BudgetPlaces budgets;

    CatalogPlaces(JdbcClient jdbc, CatalogItemList items, DutyReports reports, BudgetPlaces budgets) {
        this.jdbc = jdbc;
        this.items = items;
        this.reports = reports;
        this.budgets = budgets;
    }

    Placement of(Document document) {
        return jdbc.sql("select item_id, duty_id from document_catalog_item where document_id = :document")
                .param("document", document.id())
                .query((row, index) ->
                        new Placement(document.section(), row.getLong("item_id"), row.getObject("duty_id", Long.class)))
                .optional()
                .orElse(Placement.in(document.section()));
    }

    /**
     * Writes down where the document is to stand.
     *
     * @throws Findings {@code publication.no-such-item}
     */
    void put(long document, long organ, Placement placement) {
        Long item = placement.item();
        if (item == null) {
            jdbc.sql("delete from document_catalog_item where document_id = :document")
                    .param("document", document)
                    .update();
            return;
        }
        mustExist(organ, placement);
        jdbc.sql(
                        """
                insert into document_catalog_item (document_id, item_id, duty_id) values (:document, :item, :duty)
                on conflict (document_id) do update set item_id = excluded.item_id, duty_id = excluded.duty_id
                """)
                .param("document", document)
                .param("item", item)
                .param("duty", placement.duty())
                .update();
    }

    /** @throws Findings {@code publication.no-such-item} */
    void mustExist(long organ, Placement placement) {
        Long item = placement.item();
        if (item != null
                && items.find(item)
                        .filter(CatalogItem::isOpen)
                        .filter(found -> found.organ() == organ)
                        .isEmpty()) {
            Findings.Collector findings = new Findings.Collector();
            findings.add(new Finding("item", "publication.no-such-item"));
            findings.throwIfAny();
        }
    }

    /**
     * Returns where the document is to stand: as chosen, or where no item is, under the one open item that the choice in an
     * element of its kind names.
     */
    Placement completed(long organ, Placement chosen, DocumentKind kind, Map<String, String> elements) {
        Optional<String> matter = chosen.item() == null ? kind.matter(elements) : Optional.empty();
        List<CatalogItem> meant = matter.map(name -> items.open(organ).stream()
                        .filter(item -> item.plan().terms().matter().equals(name))
                        .toList())
                .orElse(List.of());
        return meant.size() == 1 ? new Placement(chosen.section(), meant.get(0).id(), null) : chosen;
    }

    /** Reports to the catalog that the document is public since the day. */
    void published(Document document, LocalDate on, Actor by) {
        Placement placement = of(document);
        Long item = placement.item();
        if (item != null) {
            reports.published(item, placement.duty(), document.id(), on, by);
        }
        budgets.published(document.id(), on, by);
    }

    /**
     * Puts a document in the place of one that was merged into it, as public since that one was; quietly when it stands under
     * an item of its own, or the other's is closed.
     */
    void takeOver(Document from, Document to, Actor by) {
        Placement stood = of(from);
        Long item = stood.item();
        LocalDate since = from.firstPublishedOn();
        if (item == null
                || since == null
                || of(to).item() != null
                || items.find(item).filter(CatalogItem::isOpen).isEmpty()) {
            return;
        }
        put(to.id(), to.organ(), stood.inSection(to.section()));
        reports.published(item, stood.duty(), to.id(), since, by);
    }

    /** Reports to the catalog that the document is public no more. */
    void withdrawn(Document document, LocalDate on) {
        reports.withdrawn(document.id(), on);
        budgets.withdrawn(document);
    }
}
