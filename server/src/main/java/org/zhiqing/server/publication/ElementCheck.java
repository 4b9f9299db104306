package org.zhiqing.server.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.KindElement;

/** What must be right in the elements of an edition (要素), and in the day it is said to have been public before. */
final class ElementCheck {

    private static final int LONGEST = 300;

    private ElementCheck() {}

    /** Returns the elements that the kind asks for, stripped; what is empty or not asked is left out. */
    static Map<String, String> asked(DocumentKind kind, Map<String, String> typed) {
        Map<String, String> asked = new HashMap<>();
        for (KindElement element : kind.elements()) {
            String text = typed.getOrDefault(element.key(), "").strip();
            if (!text.isEmpty() && element.isAsked(typed)) {
                asked.put(element.key(), text);
            }
        }
        return asked;
    }

    /**
     * Finds what is malformed: {@code publication.too-long}, {@code publication.element-no-date}, {@code
     * publication.element-no-choice}, {@code publication.element-no-link}, {@code publication.stated-reason-missing}.
     */
    static void inForm(DocumentKind kind, EditionContent content, Findings.Collector findings) {
        Map<String, String> elements = asked(kind, content.elements());
        for (KindElement element : kind.elements()) {
            String text = elements.getOrDefault(element.key(), "");
            findings.when(text.length() > LONGEST, element.field(), "publication.too-long", LONGEST, text.length());
            if (!text.isEmpty() && !fits(element, text)) {
                findings.when(true, element.field(), fault(element), element.label(), text, element.options());
            }
        }
        findings.when(
                content.statedOn() != null && content.statedReason().isBlank(),
                "statedReason",
                "publication.stated-reason-missing");
    }

    /** Finds required elements that are empty: {@code publication.field-missing}. */
    static void complete(DocumentKind kind, EditionContent content, Findings.Collector findings) {
        Map<String, String> elements = asked(kind, content.elements());
        for (KindElement element : kind.elements()) {
            findings.when(
                    element.required() && element.isAsked(elements) && !elements.containsKey(element.key()),
                    element.field(),
                    "publication.field-missing",
                    kind.label(),
                    element.label());
        }
    }

    private static boolean fits(KindElement element, String text) {
        return switch (element.type()) {
            case TEXT -> true;
            case DATE -> isDate(text);
            case CHOICE -> element.options().contains(text);
            case LINK -> isLink(text);
        };
    }

    private static String fault(KindElement element) {
        return switch (element.type()) {
            case TEXT -> "publication.too-long";
            case DATE -> "publication.element-no-date";
            case CHOICE -> "publication.element-no-choice";
            case LINK -> "publication.element-no-link";
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isLink(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
