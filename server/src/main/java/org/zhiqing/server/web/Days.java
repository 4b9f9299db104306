package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Formatter;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhiqing.server.kernel.Refusal;

/** Days and years as they are typed: of the years 1900 to 2199 only. Others are slips that no calendar is asked about. */
@Component
final class Days implements HandlerInterceptor, Formatter<LocalDate>, AnnotationFormatterFactory<DateTimeFormat> {

    private static final int FIRST = 1900;
    private static final int LAST = 2199;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,10}");

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= FIRST && day.getYear() <= LAST) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // Said below.
        }
        throw new ParseException(text, 0);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(LocalDate.class);
    }

    @Override
    public Days getPrinter(DateTimeFormat annotation, Class<?> type) {
        return this;
    }

    @Override
    public Days getParser(DateTimeFormat annotation, Class<?> type) {
        return this;
    }

    /** A page of a year that is none is not there. A year that was typed into a form is the form's to judge. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object inAddress = variables instanceof Map<?, ?> map ? map.get("year") : null;
        if (odd(asked(request)) || odd(inAddress == null ? null : inAddress.toString())) {
            throw new Refusal("web.year-not-found", FIRST, LAST);
        }
        return true;
    }

    private static @Nullable String asked(HttpServletRequest request) {
        boolean typed = !request.getMethod().equals("GET") || Refused.of(request) != null;
        return typed
                ? UriComponentsBuilder.newInstance()
                        .query(request.getQueryString())
                        .build()
                        .getQueryParams()
                        .getFirst("year")
                : request.getParameter("year");
    }

    private static boolean odd(@Nullable String year) {
        if (year == null || !NUMBER.matcher(year.strip()).matches()) {
            return false;
        }
        long number = Long.parseLong(year.strip());
        return number < FIRST || number > LAST;
    }
}
