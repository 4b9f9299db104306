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
import org.zhiqing.server.calendar.NoticeImport;
import org.zhiqing.server.calendar.NoticeRecording;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.web.Done;

/** The working calendar of a year, and the import of a holiday notice. */
@Controller
class CalendarController {

    private final Calendar calendar;
    private final NoticeRecording recording;
    private final Clock clock;

    CalendarController(Calendar calendar, NoticeRecording recording, Clock clock) {
        this.calendar = calendar;
        this.recording = recording;
        this.clock = clock;
    }

    @GetMapping("/desk/calendar")
    @Requires(Act.WORK_READ)
    String year(@RequestParam(required = false) @Nullable Integer year, Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        int of = year == null || year < 2000 || year > 2199 ? today.getYear() : year;
        model.addAttribute("calendar", calendar.year(of));
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
        String days = file != null && !file.isEmpty()
                ? new String(file.getBytes(), StandardCharsets.UTF_8)
                : form.text(form.days());
        List<Integer> years = recording.take(form.handedIn(days), actor);
        Done.say(
                next,
                "calendar.recorded",
                years.stream().map(each -> each + "年").collect(Collectors.joining("、")));
        return "redirect:/desk/calendar?year=" + years.get(years.size() - 1);
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
