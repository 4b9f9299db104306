package org.zhiqing.server.desk.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.calendar.CalendarSettings;
import org.zhiqing.server.calendar.NoticeImport;
import org.zhiqing.server.calendar.NoticeRecording;
import org.zhiqing.server.calendar.OverlayRecording;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.web.Done;

/** The working calendar of a year, and the import of a holiday notice. */
@Controller
class CalendarController {

    private final Calendar calendar;
    private final CalendarSettings settings;
    private final NoticeRecording recording;
    private final OverlayRecording overlays;
    private final Clock clock;

    CalendarController(
            Calendar calendar,
            CalendarSettings settings,
            NoticeRecording recording,
            OverlayRecording overlays,
            Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.recording = recording;
        this.overlays = overlays;
        this.clock = clock;
    }

    @GetMapping("/desk/calendar")
    @Requires(Act.WORK_READ)
    String year(@RequestParam(required = false) @Nullable Integer year, Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        int of = year == null || year < 2000 || year > 2199 ? today.getYear() : year;
        model.addAttribute("calendar", calendar.year(of, actor.organ()));
        model.addAttribute("overlays", calendar.overlays(of, actor.organ()));
        model.addAttribute("region", settings.region(actor.organ()));
        model.addAttribute("today", today);
        model.addAttribute("lacking", calendar.lackingYears(today));
        model.addAttribute("mayImport", actor.may(Act.CALENDAR_EDIT));
        return "desk/calendar/year";
    }

    @GetMapping("/desk/calendar/import")
    @Requires(Act.CALENDAR_EDIT)
    String form() {
        return "desk/calendar/import";
    }

    @PostMapping("/desk/calendar/import")
    @Requires(Act.CALENDAR_EDIT)
    String take(
            @ModelAttribute ImportForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        List<Integer> years = recording.take(form.handedIn(days(form, file)), actor);
        Done.say(next, "calendar.recorded", named(years));
        return "redirect:/desk/calendar?year=" + years.get(years.size() - 1);
    }

    @GetMapping("/desk/calendar/overlays/import")
    @Requires(Act.CALENDAR_EDIT)
    String overlayForm(Actor actor, Model model) {
        model.addAttribute("region", settings.region(actor.organ()));
        model.addAttribute("regions", calendar.regions());
        return "desk/calendar/overlay";
    }

    @PostMapping("/desk/calendar/overlays/import")
    @Requires(Act.CALENDAR_EDIT)
    String takeOverlay(
            @ModelAttribute ImportForm form,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        List<Integer> years = overlays.take(region, form.handedIn(days(form, file)), actor);
        boolean own = region.strip().equals(settings.region(actor.organ()));
        Done.say(next, own ? "calendar.overlay-recorded" : "calendar.overlay-of-others", region.strip(), named(years));
        return "redirect:/desk/calendar?year=" + years.get(years.size() - 1);
    }

    private static String days(ImportForm form, @Nullable MultipartFile file) throws IOException {
        return file != null && !file.isEmpty()
                ? new String(file.getBytes(), StandardCharsets.UTF_8)
                : form.text(form.days());
    }

    private static String named(List<Integer> years) {
        return years.stream().map(each -> each + "年").collect(Collectors.joining("、"));
    }

    record ImportForm(
            @Nullable String days,
            @Nullable String number,
            @Nullable Boolean verified,
            @Nullable String source,
            @Nullable String reason) {

        NoticeImport handedIn(String table) {
            String given = text(number);
            return new NoticeImport(
                    table,
                    given.isEmpty() ? null : given,
                    !given.isEmpty() && Boolean.TRUE.equals(verified),
                    text(source),
                    text(reason));
        }

        String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
