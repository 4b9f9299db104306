package org.zhiqing.server.desk.remedy;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.remedy.HandedInCase;
import org.zhiqing.server.remedy.RemedyList;
import org.zhiqing.server.remedy.RemedyProcedure;
import org.zhiqing.server.remedy.RemedyRecording;
import org.zhiqing.server.remedy.RemedyResult;
import org.zhiqing.server.remedy.RemedyTally;
import org.zhiqing.server.web.Done;

/** The register of reconsideration and litigation, and the figures of table four. */
@Controller
class RemedyController {

    private final RemedyList cases;
    private final RemedyRecording recording;
    private final RemedyTally tally;
    private final Clock clock;

    RemedyController(RemedyList cases, RemedyRecording recording, RemedyTally tally, Clock clock) {
        this.cases = cases;
        this.recording = recording;
        this.tally = tally;
        this.clock = clock;
    }

    @GetMapping("/desk/remedies")
    @Requires(Act.REMEDY_READ)
    String list(
            @RequestParam(required = false) @Nullable RemedyProcedure procedure,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Model model) {
        int of = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("cases", cases.of(procedure, actor));
        model.addAttribute("procedure", procedure);
        model.addAttribute("tally", tally.ofYear(actor.organ(), of));
        model.addAttribute("mayRecord", actor.may(Act.REMEDY_RECORD));
        return "desk/remedy/list";
    }

    /** The cases behind one cell of table four; without {@code result} behind the column 总计. */
    @GetMapping("/desk/remedies/figures/{year}/{procedure}")
    @Requires(Act.REMEDY_READ)
    String behind(
            @PathVariable int year,
            @PathVariable RemedyProcedure procedure,
            @RequestParam(required = false) @Nullable RemedyResult result,
            Actor actor,
            Model model) {
        model.addAttribute(
                "title", year + "年" + procedure.label() + "（" + (result == null ? "总计" : result.label()) + "）");
        model.addAttribute("cases", cases.behind(year, procedure, result, actor));
        model.addAttribute("year", year);
        return "desk/remedy/behind";
    }

    @GetMapping("/desk/remedies/new")
    @Requires(Act.REMEDY_RECORD)
    String form(Model model) {
        model.addAttribute("of", null);
        return "desk/remedy/case";
    }

    @GetMapping("/desk/remedies/{id}")
    @Requires(Act.REMEDY_READ)
    String one(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("of", cases.get(id, actor));
        return "desk/remedy/case";
    }

    @PostMapping("/desk/remedies")
    @Requires(Act.REMEDY_RECORD)
    String record(@ModelAttribute CaseForm form, Actor actor, RedirectAttributes next) {
        recording.record(form.handedIn(), actor);
        Done.say(next, "remedy.recorded");
        return "redirect:/desk/remedies";
    }

    record CaseForm(
            @Nullable Long id,
            @Nullable Integer version,
            @Nullable RemedyProcedure procedure,
            @Nullable String caseNumber,
            @Nullable String authority,
            @Nullable String party,
            @Nullable String subject,
            @Nullable String request,
            @Nullable LocalDate filedOn,
            @Nullable RemedyResult result,
            @Nullable LocalDate concludedOn,
            @Nullable String note) {

        HandedInCase handedIn() {
            return new HandedInCase(
                    id == null ? 0 : id,
                    procedure,
                    text(caseNumber),
                    text(authority),
                    text(party),
                    text(subject),
                    text(request),
                    filedOn,
                    result == null ? RemedyResult.PENDING : result,
                    concludedOn,
                    text(note),
                    version == null ? 0 : version);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
