package org.zhiqing.server.catalog.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Taking a catalog in from a workbook in the columns of the standard catalogs: all of it or nothing. */
@Service
@Transactional
public class CatalogImport {

    /** So many findings are told at once. */
    private static final int MOST_FINDINGS = 100;

    private final CatalogItemStore store;
    private final UnitWords units;
    private final SectionList sections;
    private final StoredFiles files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CatalogImport(
            CatalogItemStore store,
            UnitWords units,
            SectionList sections,
            StoredFiles files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.units = units;
        this.sections = sections;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds the items that are new and changes those that are there (same field, topic and matter) and say something
     * else; an item that ended begins again. Items that the sheet does not name stay as they are, and so does who is in
     * charge of one. The file is kept.
     *
     * @param field what the items belong to where the sheet has no such column
     * @param only whether it is only tried: nothing changes, and the outcome says what would have
     * @throws Findings all that is wrong, row by row, at most 100 at once
     * @throws Refusal as {@link StoredFiles#keep(String, InputStream)}; {@code catalog.not-a-workbook},
     *     {@code catalog.sheet-unreadable}, {@code catalog.sheet-without-heading}, {@code catalog.sheet-too-long},
     *     {@code catalog.sheet-empty}
     */
    @Requires(Act.CATALOG_EDIT)
    public ImportOutcome take(String name, InputStream content, String field, boolean only, Actor by) {
        if (!name.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
            throw new Refusal("catalog.not-a-workbook", name);
        }
        StoredFile file = files.keep(name, content);
        List<ItemPlan> plans = plans(file, field.strip(), by);
        Map<String, CatalogItem> there = new HashMap<>();
        store.ofOrgan(by.organ()).forEach(item -> there.put(item.plan().terms().key(), item));
        int added = 0;
        int changed = 0;
        for (ItemPlan plan : plans) {
            CatalogItem old = there.get(plan.terms().key());
            if (old == null) {
                added++;
            } else if (differs(old, plan)) {
                changed++;
            } else {
                continue;
            }
            if (!only) {
                write(old, plan, by);
            }
        }
        ImportOutcome outcome = new ImportOutcome(added, changed, plans.size() - added - changed, !only);
        if (!only) {
            note(file, outcome, by);
            events.publishEvent(new CatalogChanged(by.organ(), null));
        }
        return outcome;
    }

    private List<ItemPlan> plans(StoredFile file, String field, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        List<SheetTable.Line> lines;
        try (InputStream in = files.open(file)) {
            lines = SheetTable.read(in, file.name(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new Refusal("catalog.sheet-empty", file.name());
        }
        RowReading reading = new RowReading(units.of(by.organ()), sections.tree(by.organ()), field, findings);
        List<ItemPlan> plans = new ArrayList<>();
        for (SheetTable.Line line : lines) {
            plans.add(reading.read(line, plans.size() + 1));
        }
        few(findings).throwIfAny();
        return plans;
    }

    private static Findings.Collector few(Findings.Collector all) {
        if (all.all().size() <= MOST_FINDINGS) {
            return all;
        }
        Findings.Collector few = new Findings.Collector();
        all.all().subList(0, MOST_FINDINGS).forEach(few::add);
        few.when(true, "file", "catalog.row-more", all.all().size() - MOST_FINDINGS);
        return few;
    }

    private static boolean differs(CatalogItem old, ItemPlan plan) {
        return !old.isOpen() || !old.plan().equals(plan.ownedBy(old.plan().owner()));
    }

    private void write(@org.jspecify.annotations.Nullable CatalogItem old, ItemPlan plan, Actor by) {
        if (old == null) {
            store.add(by.organ(), plan, LocalDate.now(clock));
        } else {
            ItemPlan next = plan.ownedBy(old.plan().owner());
            store.save(new CatalogItem(old.id(), old.organ(), next, old.begunOn(), null, old.version()));
        }
    }

    private void note(StoredFile file, ImportOutcome outcome, Actor by) {
        store.addImport(file, outcome, by, clock.instant());
        audit.record(
                by,
                "catalog.imported",
                "organ/" + by.organ(),
                file.name() + "：新增 " + outcome.addedCount() + " 项，更新 " + outcome.changedCount() + " 项");
    }
}
