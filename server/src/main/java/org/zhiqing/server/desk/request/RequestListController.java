package org.zhiqing.server.desk.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.FeeTally;
import org.zhiqing.server.request.RequestList;
import org.zhiqing.server.request.RequestTally;

/** The list of requests, and the lists behind the cells of table three. */
@Controller
class RequestListController {

    private final RequestList requests;
    private final RequestTally tally;
    private final FeeTally fees;
    private final Clock clock;

    RequestListController(RequestList requests, RequestTally tally, FeeTally fees, Clock clock) {
        this.requests = requests;
        this.tally = tally;
        this.fees = fees;
        this.clock = clock;
    }

    @GetMapping("/desk/requests")
    @Requires(Act.REQUEST_READ)
    String list(
            @RequestParam(defaultValue = "OPEN") RequestList.View view,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable ReceiptChannel channel,
            @RequestParam(required = false) @Nullable ApplicantKind kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        RequestList.Filter filter = new RequestList.Filter(view, text, channel, kind, year);
        model.addAttribute("filter", filter);
        model.addAttribute("page", requests.find(filter, page, actor));
        model.addAttribute("href", "/desk/requests?" + query(filter));
        model.addAttribute("mayRegister", actor.may(Act.REQUEST_REGISTER));
        model.addAttribute("mayHandle", actor.may(Act.REQUEST_HANDLE));
        return "desk/request/list";
    }

    /** Table three of a year as the register has it; every cell opens the list behind it. */
    @GetMapping("/desk/requests/figures")
    @Requires(Act.REQUEST_READ)
    String figures(@RequestParam(required = false) @Nullable Integer year, Actor actor, Model model) {
        int of = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("tally", tally.ofYear(actor.organ(), of));
        model.addAttribute("fees", fees.ofYear(actor.organ(), of));
        return "desk/request/figures";
    }

    /** The requests behind one cell; without {@code kind} behind the column 总计. */
    @GetMapping("/desk/requests/figures/{year}/{row}")
    @Requires(Act.REQUEST_READ)
    String behind(
            @PathVariable int year,
            @PathVariable String row,
            @RequestParam(required = false) @Nullable ApplicantKind kind,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        model.addAttribute("title", year + "年" + label(row) + "（" + (kind == null ? "总计" : kind.label()) + "）");
        model.addAttribute("page", requests.behind(year, row, kind, page, actor));
        model.addAttribute(
                "href",
                "/desk/requests/figures/" + year + "/" + row + "?" + (kind == null ? "" : "kind=" + kind + "&"));
        model.addAttribute("year", year);
        return "desk/request/behind";
    }

    static String label(String row) {
        return switch (row) {
            case RequestTally.RECEIVED -> "本年新收";
            case RequestTally.CARRIED_IN -> "上年结转";
            case RequestTally.DISPOSED -> "办理结果总计";
            case RequestTally.CARRIED_OUT -> "结转下年度继续办理";
            default -> Outcome.ofRow(row).map(Outcome::label).orElse(row);
        };
    }

    private static String query(RequestList.Filter filter) {
        return Stream.of(
                        "view=" + filter.view(),
                        "text=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8),
                        filter.channel() == null ? "" : "channel=" + filter.channel(),
                        filter.kind() == null ? "" : "kind=" + filter.kind(),
                        filter.year() == null ? "" : "year=" + filter.year())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&", "", "&"));
    }
}
