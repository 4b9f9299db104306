package org.zhiqing.server.walk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiqing.annualreport.form.ReportSection;

/**
 * What a handler reads from a form, found by looking at its arguments, and forms filled in for it: as it should be, and
 * in every way in which it should not.
 */
enum Inputs {
    /** Nothing is sent at all. */
    NOTHING(Map.of(), null),
    /** Every field is sent, and every field is blank. */
    BLANK(Map.of(), ""),
    /** Every field is of the right kind and every text is short. */
    RIGHT(right(), "一段文字"),
    /** Numbers, days and choices are not what they should be. */
    GARBAGE(Map.of(), "<b a='\"'>'; drop table document; -- ${7*7} \\ %00 ../../etc/passwd"),
    /** Characters that no database and no page can hold. */
    CONTROL(right(), "一\u0000二\u0007三\ud800四\u202e五\ufeff"),
    /** Texts longer than any field. */
    LONG(right(), "长".repeat(100_000)),
    /** Numbers and days at the end of what their type can hold. */
    EXTREME(
            Map.of(
                    int.class, "2147483647",
                    long.class, "9223372036854775807",
                    LocalDate.class, "+999999999-12-31"),
            "99999999999999999999999999999999999"),
    /** The same at the other end. */
    NEGATIVE(Map.of(int.class, "-2147483648", long.class, "-1", LocalDate.class, "-0001-01-01"), "-1");

    private final Map<Class<?>, String> byType;
    private final String text;

    Inputs(Map<Class<?>, String> byType, @org.jspecify.annotations.Nullable String text) {
        this.byType = byType;
        this.text = text == null ? "" : text;
    }

    private static Map<Class<?>, String> right() {
        return Map.of(int.class, "0", long.class, "0", LocalDate.class, "2026-03-02", boolean.class, "true");
    }

    /** Returns the post of a form filled in this way; {@code version} is that of the thing it is about. */
    org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> form(
            Route route, java.net.URI address, long version) {
        Map<String, Class<?>> fields = fields(route);
        boolean files = fields.containsValue(MultipartFile.class);
        var multipart = MockMvcRequestBuilders.multipart(HttpMethod.POST, address);
        var plain = MockMvcRequestBuilders.post(address);
        var form = files ? multipart : plain;
        fields.forEach((name, type) -> {
            if (this == NOTHING) {
                return;
            }
            if (type == MultipartFile.class) {
                multipart.file(new MockMultipartFile(name, fileName(), "text/plain", bytes()));
            } else {
                form.param(name, name.equals("version") && this != GARBAGE ? String.valueOf(version) : value(type));
            }
        });
        return form;
    }

    private String fileName() {
        return this == RIGHT ? "名单.txt" : text.isEmpty() ? "空.pdf" : text + ".pdf";
    }

    private byte[] bytes() {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Returns what a field of this type says in such a form. */
    String value(Class<?> type) {
        Class<?> plain = type == Integer.class ? int.class : type == Long.class ? long.class : type;
        if (byType.containsKey(plain)) {
            return byType.get(plain);
        }
        if (plain.isEnum() && byType.containsKey(int.class)) {
            return ((Enum<?>) plain.getEnumConstants()[0]).name();
        }
        return text;
    }

    /** Returns the fields that the handler reads, with their types. */
    static Map<String, Class<?>> fields(Route route) {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (MethodParameter parameter : route.handler().getMethodParameters()) {
            parameter = parameter.withContainingClass(route.handler().getBeanType());
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                continue;
            }
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                collect("", type, fields);
            } else if (asked != null && type == Map.class) {
                fields.put("record-FACTS", String.class);
            } else if (asked != null) {
                fields.put(asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name(), type);
            }
        }
        new TreeSet<>(java.util.List.of(ReportSection.values())).forEach(section -> {
            if (route.pattern().equals("/desk/reports/{year}/text")) {
                fields.put("section-" + section.name(), String.class);
            }
        });
        return fields;
    }

    private static void collect(String prefix, Class<?> type, Map<String, Class<?>> fields) {
        if (!type.isRecord()) {
            throw new IllegalStateException("a form that is no record: " + type);
        }
        for (RecordComponent field : type.getRecordComponents()) {
            String name = prefix + field.getName();
            Class<?> kind = field.getType();
            if (kind.isRecord()) {
                collect(name + ".", kind, fields);
            } else {
                fields.put(name, Collection.class.isAssignableFrom(kind) ? element(field.getGenericType()) : kind);
            }
        }
    }

    private static Class<?> element(Type collection) {
        return collection instanceof ParameterizedType many && many.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : String.class;
    }
}
