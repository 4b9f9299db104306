package org.zhiqing.server.desk.document;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.comment.DocumentComments;
import org.zhiqing.server.web.Done;

/** 批注: comments on a document's page. */
@Controller
class CommentController {

    private final DocumentComments comments;

    CommentController(DocumentComments comments) {
        this.comments = comments;
    }

    record CommentForm(@Nullable String passage, @Nullable String words) {}

    record AnswerForm(@Nullable String answer) {}

    @PostMapping("/desk/documents/{id}/comments")
    @Requires(Act.DOCUMENT_READ)
    String add(@PathVariable long id, @Valid @ModelAttribute CommentForm form, Actor by, RedirectAttributes next) {
        comments.add(id, text(form.passage()), text(form.words()), by);
        Done.say(next, "publication.done-commented");
        return "redirect:/desk/documents/" + id + "#comments";
    }

    @PostMapping("/desk/documents/{id}/comments/{comment}")
    @Requires(Act.DOCUMENT_DRAFT)
    String answer(
            @PathVariable long id,
            @PathVariable long comment,
            @Valid @ModelAttribute AnswerForm form,
            Actor by,
            RedirectAttributes next) {
        comments.answer(id, comment, text(form.answer()), by);
        Done.say(next, "publication.done-comment-answered");
        return "redirect:/desk/documents/" + id + "#comments";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
