package org.zhiqing.server.desk.catalog;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.LocalStatutoryItem;
import org.zhiqing.rules.outcome.PublicInterest;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.inventory.Decision;
import org.zhiqing.server.publication.inventory.Inventory;
import org.zhiqing.server.publication.inventory.InventoryEntry;
import org.zhiqing.server.publication.inventory.InventoryExport;
import org.zhiqing.server.publication.inventory.InventoryFilter;
import org.zhiqing.server.publication.inventory.InventoryList;
import org.zhiqing.server.publication.inventory.InventoryTally;
import org.zhiqing.server.publication.inventory.NewEntry;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Download;

/** 不公开信息清单: what is not public, why, what speaks against that, and its re-assessment. */
@Controller
class InventoryController {

    private static final int PAGE = 50;

    private final Inventory inventory;
    private final InventoryList list;
    private final InventoryTally tally;
    private final InventoryExport export;
    private final InventoryChoices choices;
    private final Clock clock;

    InventoryController(
            Inventory inventory,
            InventoryList list,
            InventoryTally tally,
            InventoryExport export,
            InventoryChoices choices,
            Clock clock) {
        this.inventory = inventory;
        this.list = list;
        this.tally = tally;
        this.export = export;
        this.choices = choices;
        this.clock = clock;
    }

    record ListForm(
            @Nullable DisclosureAttribute attribute,
            @Nullable Integer article,
            @Nullable Boolean flagged,
            @Nullable Boolean due,
            @Nullable Integer page) {

        InventoryFilter filter() {
            return new InventoryFilter(attribute, article, Boolean.TRUE.equals(flagged), Boolean.TRUE.equals(due));
        }

        String query() {
            return "attribute=" + (attribute == null ? "" : attribute.name()) + "&article="
                    + (article == null ? "" : article) + (Boolean.TRUE.equals(flagged) ? "&flagged=true" : "")
                    + (Boolean.TRUE.equals(due) ? "&due=true" : "");
        }
    }

    record EntryForm(
            @Nullable String kind,
            @Nullable String title,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate formedOn,
            @Nullable DisclosureAttribute attribute,
            @Nullable WithholdingGround ground,
            @Nullable String reason,
            @Nullable List<@Nullable PublicInterest> interests,
            @Nullable List<@Nullable LocalStatutoryItem> local,
            @Nullable String despiteReason) {

        NewEntry entry() {
            return new NewEntry(
                    text(kind),
                    text(title),
                    formedOn,
                    attribute,
                    ground,
                    text(reason),
                    chosen(interests),
                    chosen(local),
                    text(despiteReason));
        }
    }

    record TestForm(
            int version,
            @Nullable List<@Nullable PublicInterest> interests,
            @Nullable List<@Nullable LocalStatutoryItem> local,
            @Nullable String despiteReason) {}

    record DecisionForm(int version, @Nullable Decision decision, @Nullable String reason) {}

    @GetMapping("/desk/inventory")
    @Requires(Act.INVENTORY_READ)
    String list(@ModelAttribute("form") ListForm form, Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<InventoryEntry> all = list.listed(InventoryFilter.ALL, actor);
        List<InventoryEntry> shown = list.listed(form.filter(), actor);
        int number = Math.max(1, form.page() == null ? 1 : form.page());
        model.addAttribute("all", all);
        model.addAttribute(
                "entries",
                new Page<>(
                        shown.stream()
                                .skip(Page.offset(number, PAGE))
                                .limit(PAGE)
                                .toList(),
                        number,
                        PAGE,
                        shown.size()));
        model.addAttribute("filter", form.filter());
        model.addAttribute("query", form.query());
        model.addAttribute("year", tally.ofYear(actor.organ(), today.getYear()));
        model.addAttribute("today", today);
        model.addAttribute("unitNames", choices.unitNames(actor.organ()));
        model.addAttribute("mayKeep", actor.may(Act.INVENTORY_KEEP));
        return "desk/catalog/inventory";
    }

    @GetMapping("/desk/inventory.xlsx")
    @Requires(Act.INVENTORY_READ)
    void export(@ModelAttribute("form") ListForm form, Actor actor, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        export.write(form.filter(), workbook, actor);
        Download.workbook("不公开信息清单.xlsx", workbook, response);
    }

    @GetMapping("/desk/inventory/new")
    @Requires(Act.INVENTORY_KEEP)
    String begin(Actor actor, Model model) {
        model.addAttribute("kinds", choices.kinds());
        model.addAttribute("local", choices.local(actor.organ()));
        return "desk/catalog/inventory-new";
    }

    @PostMapping("/desk/inventory")
    @Requires(Act.INVENTORY_KEEP)
    String enter(@ModelAttribute EntryForm form, Actor by, RedirectAttributes next) {
        long id = inventory.enter(form.entry(), by);
        Done.say(next, "publication.done-entered");
        return "redirect:/desk/inventory/" + id;
    }

    @GetMapping("/desk/inventory/{id}")
    @Requires(Act.INVENTORY_READ)
    String entry(@PathVariable long id, Actor actor, Model model) {
        InventoryEntry entry = list.entry(id, actor);
        boolean own = entry.isListed() && !entry.title().isEmpty();
        model.addAttribute("entry", entry);
        model.addAttribute("unit", choices.unitNames(actor.organ()).getOrDefault(entry.unit(), ""));
        model.addAttribute("reassessments", list.reassessments(id, actor));
        model.addAttribute("local", choices.local(actor.organ()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayKeep", actor.may(Act.INVENTORY_KEEP) && own);
        model.addAttribute("mayAssess", actor.may(Act.INVENTORY_ASSESS) && own);
        return "desk/catalog/inventory-entry";
    }

    @PostMapping("/desk/inventory/{id}/test")
    @Requires(Act.INVENTORY_KEEP)
    String test(@PathVariable long id, @ModelAttribute TestForm form, Actor by, RedirectAttributes next) {
        inventory.test(
                id, form.version(), chosen(form.interests()), chosen(form.local()), text(form.despiteReason()), by);
        Done.say(next, "publication.done-tested");
        return "redirect:/desk/inventory/" + id;
    }

    @PostMapping("/desk/inventory/{id}/decision")
    @Requires(Act.INVENTORY_ASSESS)
    String decide(@PathVariable long id, @ModelAttribute DecisionForm form, Actor by, RedirectAttributes next) {
        Long document = inventory.decide(id, form.version(), form.decision(), text(form.reason()), by);
        if (document == null) {
            Done.say(next, "publication.done-assessed", Objects.requireNonNull(form.decision()));
            return "redirect:/desk/inventory/" + id;
        }
        Done.say(next, "publication.done-turned", Objects.requireNonNull(form.decision()));
        return "redirect:/desk/documents/" + document;
    }

    private static <T> List<T> chosen(@Nullable List<@Nullable T> values) {
        return values == null
                ? List.of()
                : values.stream().flatMap(Stream::ofNullable).toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
