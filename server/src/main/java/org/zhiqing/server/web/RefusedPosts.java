package org.zhiqing.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;

/**
 * A "no" as a page. A refused post shows the page that sent it again (its hidden field {@code _back}), with every
 * sentence beside its field and with what was typed; anything else gets the error page. Status 409 for a refusal,
 * 422 for findings.
 */
@ControllerAdvice
class RefusedPosts {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedPosts.class);

    private static final Pattern CLOSED_TO_VISITORS = Pattern.compile("/desk/(?!sign-in|setup).*");

    private static final int LONGEST_SHOWN = 60;

    /** A text too long, a number or a day out of range, as PostgreSQL says it. */
    private static final Set<String> OUT_OF_RANGE = Set.of("22001", "22003", "22008");

    private final Frame frame;
    private final SignInEntry entry;

    RefusedPosts(Frame frame, SignInEntry entry) {
        this.frame = frame;
        this.entry = entry;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String sentence = Sentences.of(refusal.code(), refusal.args());
        HttpStatus status =
                switch (refusal.code()) {
                    case "kernel.act-not-allowed", "web.closed" -> HttpStatus.FORBIDDEN;
                    case "web.not-signed-in" -> HttpStatus.UNAUTHORIZED;
                    case "request.too-many-attempts",
                            "request.too-many-filings",
                            "request.too-many-recoveries",
                            "web.too-many-sign-ins" -> HttpStatus.TOO_MANY_REQUESTS;
                    default -> refusal.code().endsWith("not-found") ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
                };
        boolean meanwhile = refusal.code().endsWith("changed-meanwhile");
        return again(new Refused(sentence, List.of(), null, meanwhile), status, request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView wrong(Findings findings, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var problems = findings.all().stream().map(RefusedPosts::problem).toList();
        return again(new Refused(null, problems), HttpStatus.UNPROCESSABLE_ENTITY, request, response);
    }

    @ExceptionHandler({MethodArgumentNotValidException.class, BindException.class})
    @Nullable
    ModelAndView wrong(Exception invalid, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var problems = ((BindingResult) invalid)
                .getAllErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? new Shell.Problem(field.getField(), sentence(field))
                                : new Shell.Problem("", String.valueOf(error.getDefaultMessage())))
                        .toList();
        return again(new Refused(null, problems), HttpStatus.UNPROCESSABLE_ENTITY, request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView tooLarge(
            MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return again(
                new Refused(Sentences.of("web.upload-too-large"), List.of()),
                HttpStatus.CONTENT_TOO_LARGE,
                request,
                response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView incomplete(
            ServletRequestBindingException missing, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return request.getMethod().equals(HttpMethod.GET.name())
                ? notThere(missing, request)
                : incomplete(request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView withoutFile(
            MissingServletRequestPartException missing, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return incomplete(request, response);
    }

    private @Nullable ModelAndView incomplete(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return again(
                new Refused(Sentences.of("web.status-400"), List.of()),
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                response);
    }

    /** In the address it names no page; in a form it is a field that cannot be read. */
    @ExceptionHandler
    @Nullable
    ModelAndView notReadable(
            MethodArgumentTypeMismatchException odd, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (odd.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return notThere(odd, request);
        }
        String sentence = Sentences.of("web.not-readable", shown(odd.getValue()));
        return again(
                new Refused(null, List.of(new Shell.Problem(odd.getName(), sentence))),
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView notThere(NoResourceFoundException missing, HttpServletRequest request) {
        return notThere((Exception) missing, request);
    }

    private ModelAndView notThere(Exception missing, HttpServletRequest request) {
        return errorPage(request, HttpStatus.NOT_FOUND, Sentences.of("web.page-not-found"), "/");
    }

    @ExceptionHandler
    ModelAndView otherMethod(
            HttpRequestMethodNotSupportedException other, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.ALLOW, String.join(", ", allowed(other)));
        return errorPage(request, HttpStatus.METHOD_NOT_ALLOWED, Sentences.of("web.status-405"), "/");
    }

    /** What is no form at all: half an upload, another kind of content. */
    @ExceptionHandler({MultipartException.class, HttpMediaTypeException.class})
    ModelAndView unintelligible(Exception odd, HttpServletRequest request) {
        return errorPage(request, HttpStatus.BAD_REQUEST, Sentences.of("web.status-400"), "/");
    }

    /** What no field of the database holds, and no check before it has named: a text too long, a number too large. */
    @ExceptionHandler
    @Nullable
    ModelAndView tooMuch(
            DataIntegrityViolationException refused, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean typed = refused.getMostSpecificCause() instanceof SQLException why
                && OUT_OF_RANGE.contains(String.valueOf(why.getSQLState()));
        if (!typed) {
            return broken(refused, request);
        }
        return again(
                new Refused(Sentences.of("web.out-of-range"), List.of()),
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView broken(Exception bug, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), bug);
        return errorPage(request, HttpStatus.INTERNAL_SERVER_ERROR, Sentences.of("kernel.internal", incident), "/");
    }

    /** A form whose protection token is missing or too old: shown again with what was typed and a fresh token. */
    void stale(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws ServletException, IOException {
        if (!OwnPath.is(request.getParameter("_back"))) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        boolean visitor = !(SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication);
        if (visitor && CLOSED_TO_VISITORS.matcher(request.getRequestURI()).matches()) {
            entry.keep(request, response);
            return;
        }
        again(new Refused(Sentences.of("web.form-stale"), List.of()), HttpStatus.FORBIDDEN, request, response);
    }

    private @Nullable ModelAndView again(
            Refused refused, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String back = request.getParameter("_back");
        boolean repeated = Refused.of(request) != null;
        if (!request.getMethod().equals("POST") || repeated || back == null || !OwnPath.is(back)) {
            return errorPage(request, status, sentenceOf(refused), OwnPath.or(back, "/"));
        }
        refused.keepIn(request);
        response.setStatus(status.value());
        RequestDispatcher dispatcher = request.getRequestDispatcher(back);
        dispatcher.forward(new AsGet(request, back), response);
        return null;
    }

    private static String sentenceOf(Refused refused) {
        if (refused.sentence() != null) {
            return refused.sentence();
        }
        return Sentences.joined(
                refused.problems().stream().map(Shell.Problem::sentence).toList());
    }

    private static Shell.Problem problem(Finding finding) {
        return new Shell.Problem(finding.field(), finding.sentence());
    }

    private static String sentence(FieldError field) {
        if (field.isBindingFailure()) {
            return Sentences.of("web.not-readable", shown(field.getRejectedValue()));
        }
        return String.valueOf(field.getDefaultMessage());
    }

    private static String shown(@Nullable Object typed) {
        String text =
                typed instanceof Object[] many && many.length == 1 ? String.valueOf(many[0]) : String.valueOf(typed);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String[] allowed(HttpRequestMethodNotSupportedException other) {
        String[] methods = other.getSupportedMethods();
        return methods == null ? new String[0] : methods;
    }

    private ModelAndView errorPage(HttpServletRequest request, HttpStatus status, String sentence, String back) {
        ModelAndView page = new ModelAndView("shared/error", status);
        page.addObject("shell", frame.shell(request));
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        page.addObject("back", back);
        return page;
    }
}
