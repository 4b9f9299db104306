package org.zhiqing.server.desk.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.zhiqing.server.organ.OrganRecord;
import org.zhiqing.server.organ.OrganRecords;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.ReceptionPoint;
import org.zhiqing.server.web.Done;

/** The record of an organ: address, telephone, hours, reception points, site; with all that was saved before. */
@Controller
class OrganRecordController {

    private static final int EMPTY_POINTS = 2;
    private static final int MOST_POINTS = 30;

    record Kept(
            long version,
            @Nullable String officeName,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String hours,
            @Nullable String siteName,
            @Nullable String siteAddress,
            @Nullable String siteCode,
            @Nullable String icp,
            @Nullable String police) {

        OrganRecord record(long organ, List<ReceptionPoint> points) {
            return new OrganRecord(
                    organ,
                    version,
                    Instant.EPOCH,
                    "",
                    or(officeName),
                    or(address),
                    or(postcode),
                    or(telephone),
                    or(fax),
                    or(email),
                    or(hours),
                    or(siteName),
                    or(siteAddress),
                    or(siteCode),
                    or(icp),
                    or(police),
                    points);
        }
    }

    private final OrganRecords records;
    private final Organs organs;

    OrganRecordController(OrganRecords records, Organs organs) {
        this.records = records;
        this.organs = organs;
    }

    @GetMapping("/desk/organs/{id}/record")
    @Requires(Act.ORGAN_EDIT)
    String edit(Actor actor, @PathVariable long id, Model model) {
        OrganRecord record = records.of(id);
        model.addAttribute("organ", organs.get(id));
        model.addAttribute("record", record);
        List<ReceptionPoint> points = new ArrayList<>(record.receptionPoints());
        for (int i = 0; i < EMPTY_POINTS; i++) {
            points.add(new ReceptionPoint("", "", "", ""));
        }
        model.addAttribute("points", points);
        return "desk/organ/record";
    }

    @PostMapping("/desk/organs/{id}/record")
    @Requires(Act.ORGAN_EDIT)
    String save(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute Kept form,
            HttpServletRequest request,
            RedirectAttributes next) {
        records.save(actor, form.record(id, points(request)));
        Done.say(next, "organ.record-saved", organs.get(id).name());
        return "redirect:/desk/organs/" + id;
    }

    @GetMapping("/desk/organs/{id}/record/history")
    @Requires(Act.ORGAN_READ)
    String history(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("organ", organs.get(id));
        model.addAttribute("history", records.history(id));
        return "desk/organ/record-history";
    }

    /** The rows as they stood on the page, blank ones too, so that what is wrong is told beside the right one. */
    private static List<ReceptionPoint> points(HttpServletRequest request) {
        List<ReceptionPoint> points = new ArrayList<>();
        for (int i = 0; i < MOST_POINTS && request.getParameter("points[" + i + "].name") != null; i++) {
            String row = "points[" + i + "].";
            points.add(new ReceptionPoint(
                    or(request.getParameter(row + "name")),
                    or(request.getParameter(row + "address")),
                    or(request.getParameter(row + "telephone")),
                    or(request.getParameter(row + "hours"))));
        }
        return points;
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
