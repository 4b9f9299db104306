package org.zhiqing.server.desk.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.RequestSearching;

/** The log of searches of a request. */
@Controller
class SearchLogController {

    private final RequestSearching searching;

    SearchLogController(RequestSearching searching) {
        this.searching = searching;
    }

    @PostMapping("/desk/requests/{id}/searches")
    @Requires(Act.REQUEST_HANDLE)
    String note(@PathVariable long id, @ModelAttribute SearchForm form, Actor actor, RedirectAttributes next) {
        searching.note(
                id,
                text(form.place()),
                text(form.words()),
                form.found(),
                text(form.result()),
                form.searchedOn(),
                text(form.searchedBy()),
                actor);
        return RequestController.done(next, "request.searched", id);
    }

    record SearchForm(
            @Nullable String place,
            @Nullable String words,
            @Nullable Boolean found,
            @Nullable String result,
            @Nullable LocalDate searchedOn,
            @Nullable String searchedBy) {}

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
