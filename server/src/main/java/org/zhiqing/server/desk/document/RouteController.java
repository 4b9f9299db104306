package org.zhiqing.server.desk.document;

import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.CountersigningUnits;
import org.zhiqing.server.publication.DocumentRoutes;
import org.zhiqing.server.publication.kind.Checkpoint;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** 审核流程: the way of each kind's documents. */
@Controller
class RouteController {

    private final DocumentRoutes routes;
    private final Organs organs;
    private final CountersigningUnits countersigning;

    RouteController(DocumentRoutes routes, Organs organs, CountersigningUnits countersigning) {
        this.routes = routes;
        this.organs = organs;
        this.countersigning = countersigning;
    }

    record RouteForm(
            int version,
            @Nullable Boolean check,
            @Nullable List<Long> countersigners,
            @Nullable Integer daysCHECK,
            @Nullable Integer daysCOUNTERSIGN,
            @Nullable Integer daysREVIEW,
            @Nullable Integer daysAPPROVE) {

        List<Long> units() {
            return countersigners == null ? List.of() : countersigners;
        }

        Map<Checkpoint, Integer> days() {
            Map<Checkpoint, Integer> days = new EnumMap<>(Checkpoint.class);
            put(days, Checkpoint.CHECK, daysCHECK);
            put(days, Checkpoint.COUNTERSIGN, daysCOUNTERSIGN);
            put(days, Checkpoint.REVIEW, daysREVIEW);
            put(days, Checkpoint.APPROVE, daysAPPROVE);
            return days;
        }

        private static void put(Map<Checkpoint, Integer> days, Checkpoint stop, @Nullable Integer count) {
            if (count != null) {
                days.put(stop, count);
            }
        }
    }

    @GetMapping("/desk/routes")
    @Requires(Act.ROUTE_READ)
    String all(Actor actor, Model model) {
        model.addAttribute("routes", routes.all(actor));
        model.addAttribute("units", names(actor));
        model.addAttribute("mayArrange", actor.may(Act.ROUTE_ARRANGE));
        return "desk/document/routes";
    }

    @GetMapping("/desk/routes/{kind}")
    @Requires(Act.ROUTE_ARRANGE)
    String one(@PathVariable String kind, Actor actor, Model model) {
        model.addAttribute("route", routes.get(kind, actor));
        model.addAttribute(
                "units",
                countersigning.units(actor.organ()).stream()
                        .map(unit -> new Form.Option(String.valueOf(unit.id()), unit.name()))
                        .toList());
        return "desk/document/route";
    }

    @PostMapping("/desk/routes/{kind}")
    @Requires(Act.ROUTE_ARRANGE)
    String set(@PathVariable String kind, @Valid @ModelAttribute RouteForm form, Actor by, RedirectAttributes next) {
        routes.set(kind, form.version(), Boolean.TRUE.equals(form.check()), form.units(), form.days(), by);
        Done.say(next, "publication.done-route-set", routes.get(kind, by).kind().label());
        return "redirect:/desk/routes";
    }

    private Map<Long, String> names(Actor actor) {
        return organs.unitsOf(actor.organ()).stream().collect(Collectors.toMap(Organ::id, Organ::name));
    }
}
