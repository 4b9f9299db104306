package org.zhiqing.server.desk.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.DocumentStep;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.reading.ApprovalLedger;
import org.zhiqing.server.publication.reading.LedgerFilter;
import org.zhiqing.server.web.Download;

/** 审核台账: every step of every document, on the screen and as a workbook. */
@Controller
class LedgerController {

    private static final int PAGE = 50;

    private final ApprovalLedger ledger;
    private final DocumentKinds kinds;
    private final Choices choices;

    LedgerController(ApprovalLedger ledger, DocumentKinds kinds, Choices choices) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.choices = choices;
    }

    /** What the ledger's filter holds, as typed. */
    record LedgerForm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate fromOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate untilOn,
            @Nullable Long unit,
            @Nullable String kind,
            @Nullable DocumentStep step,
            @Nullable String person,
            @Nullable String words,
            @Nullable Integer page) {

        LedgerFilter filter() {
            return new LedgerFilter(
                    fromOn,
                    untilOn,
                    unit,
                    kind == null || kind.isEmpty() ? null : kind,
                    step,
                    person == null ? "" : person,
                    words == null ? "" : words);
        }

        /** Returns the filter as part of an address, ending with {@code &}. */
        String query() {
            return "fromOn=" + shown(fromOn) + "&untilOn=" + shown(untilOn) + "&unit=" + shown(unit) + "&kind="
                    + shown(kind) + "&step=" + shown(step) + "&person=" + shown(person) + "&words=" + shown(words)
                    + "&";
        }

        private static String shown(@Nullable Object value) {
            return value == null ? "" : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/desk/ledger")
    @Requires(Act.APPROVAL_LEDGER_READ)
    String ledger(@ModelAttribute("form") LedgerForm form, Actor actor, Model model) {
        int number = form.page() == null ? 1 : form.page();
        model.addAttribute("lines", ledger.page(form.filter(), number, PAGE, actor));
        model.addAttribute("filter", form.filter());
        model.addAttribute("query", form.query());
        model.addAttribute("kinds", kinds);
        model.addAttribute("kindOptions", choices.kinds());
        model.addAttribute("units", choices.units(actor));
        return "desk/document/ledger";
    }

    @GetMapping("/desk/ledger.xlsx")
    @Requires(Act.APPROVAL_LEDGER_READ)
    void export(@ModelAttribute("form") LedgerForm form, Actor actor, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ledger.export(form.filter(), workbook, actor);
        Download.workbook("审核台账.xlsx", workbook, response);
    }
}
