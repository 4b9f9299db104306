package org.zhiqing.server.desk.request;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.register.Batch;
import org.zhiqing.server.request.register.RegisterImport;
import org.zhiqing.server.request.register.RegisterSource;
import org.zhiqing.server.request.register.RegisterWorkbooks;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Download;
import org.zhiqing.server.web.FileChosen;

/** Taking requests in from the file of another register: hand in, look through, take in or drop, take back. */
@Controller
class RegisterImportController {

    private final RegisterImport imports;
    private final Clock clock;

    RegisterImportController(RegisterImport imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    record FileForm(RegisterSource source, @FileChosen MultipartFile file) {}

    @GetMapping("/desk/requests/imports")
    @Requires(Act.REQUEST_REGISTER)
    String list(Actor actor, Model model) {
        model.addAttribute("batches", imports.batches(actor));
        return "desk/request/imports";
    }

    @GetMapping("/desk/requests/imports/template.xlsx")
    @Requires(Act.REQUEST_REGISTER)
    void template(@RequestParam(defaultValue = "OLD_REGISTER") RegisterSource source, HttpServletResponse response)
            throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        RegisterWorkbooks.template(source, workbook);
        Download.workbook(source.label() + "样表.xlsx", workbook, response);
    }

    @PostMapping("/desk/requests/imports")
    @Requires(Act.REQUEST_REGISTER)
    String look(@Valid @ModelAttribute FileForm form, Actor actor) throws IOException {
        String name = form.file().getOriginalFilename();
        long id = imports.look(
                form.source(), name == null ? "" : name, form.file().getBytes(), actor);
        return "redirect:/desk/requests/imports/" + id;
    }

    /** What the file holds, or what became of it. */
    @GetMapping("/desk/requests/imports/{batch}")
    @Requires(Act.REQUEST_REGISTER)
    String batch(@PathVariable long batch, Actor actor, Model model) {
        Batch found = imports.batch(batch, actor);
        model.addAttribute("batch", found);
        if (found.state() != Batch.State.TRIED) {
            return "desk/request/batch";
        }
        model.addAttribute("trial", imports.trial(batch, actor));
        model.addAttribute("year", LocalDate.now(clock).getYear());
        return "desk/request/trial";
    }

    @GetMapping("/desk/requests/imports/{batch}/flaws.xlsx")
    @Requires(Act.REQUEST_REGISTER)
    void flaws(@PathVariable long batch, Actor actor, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        RegisterWorkbooks.flaws(imports.trial(batch, actor), workbook);
        Download.workbook("台账的问题.xlsx", workbook, response);
    }

    @PostMapping("/desk/requests/imports/{batch}/taking")
    @Requires(Act.REQUEST_REGISTER)
    String take(@PathVariable long batch, Actor actor, RedirectAttributes next) {
        Done.say(next, "request.done-taken", imports.take(batch, actor));
        return "redirect:/desk/requests/imports/" + batch;
    }

    @PostMapping("/desk/requests/imports/{batch}/dropping")
    @Requires(Act.REQUEST_REGISTER)
    String drop(@PathVariable long batch, Actor actor, RedirectAttributes next) {
        imports.drop(batch, actor);
        Done.say(next, "request.done-dropped");
        return "redirect:/desk/requests/imports";
    }

    @PostMapping("/desk/requests/imports/{batch}/undoing")
    @Requires(Act.REQUEST_REGISTER)
    String undo(@PathVariable long batch, Actor actor, RedirectAttributes next) {
        Done.say(next, "request.done-undone", imports.undo(batch, actor));
        return "redirect:/desk/requests/imports";
    }
}
