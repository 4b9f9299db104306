package org.zhiqing.server.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form field as its template prints it.
 *
 * @param id of the element, {@code field-<name>} or {@code field-<form>-<name>}
 * @param values what stands in it: what was typed if the post was refused, else what is kept
 * @param problem what is wrong with it, or {@code null}
 * @param saved what somebody else has saved there meanwhile; {@code null} where nobody has, or it is what was typed
 */
public record Field(String id, String name, List<String> values, @Nullable String problem, @Nullable String saved) {

    /** The hidden field that tells which of several forms of a page was sent. */
    static final String FORM = "_form";

    /**
     * Returns the field of a form with one value.
     *
     * @param form name of the form where a page has several, else empty; another form's refusal leaves this one alone
     */
    public static Field of(String form, String name, @Nullable String kept) {
        String value = kept == null ? "" : kept;
        return of(form, name, List.of(value), List.of(Form.value(name, value)));
    }

    /** As {@link #of(String, String, String)} for a field with several values. */
    public static Field of(String form, String name, List<String> kept) {
        return of(form, name, kept, Form.values(name, kept));
    }

    private static Field of(String form, String name, List<String> kept, List<String> typed) {
        if (!sent(form)) {
            return new Field(id(form, name), name, kept, null, null);
        }
        boolean differs = Form.isMeanwhile() && !plain(kept).equals(plain(typed));
        return new Field(id(form, name), name, typed, Form.problem(name), differs ? String.join("、", kept) : null);
    }

    /** A browser sends other line ends than are kept. */
    private static List<String> plain(List<String> values) {
        return values.stream().map(value -> value.replace("\r\n", "\n").strip()).toList();
    }

    /** Returns the address, within the page, of the field that a problem of the refused form is about. */
    public static String anchor(String name) {
        return "#" + id(Form.value(FORM, ""), name);
    }

    /** Returns whether the form of this name was refused, so that it is shown open. */
    public static boolean refused(String form) {
        return !form.isEmpty() && Form.value(FORM, "").equals(form);
    }

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    /** Returns the value for {@code aria-describedby}, or {@code null} when there is neither help nor problem. */
    public @Nullable String describedBy(String help) {
        List<String> ids = new ArrayList<>();
        if (problem != null) {
            ids.add(id + "-problem");
        }
        if (!help.isEmpty()) {
            ids.add(id + "-help");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Returns the value for {@code aria-invalid}, or {@code null} when nothing is wrong. */
    public @Nullable String invalid() {
        return problem == null ? null : "true";
    }

    /** Returns whether this form is the one that was refused, or the page has but one. */
    static boolean sent(String form) {
        return Form.value(FORM, "").equals(form);
    }

    private static String id(String form, String name) {
        return "field-" + (form.isEmpty() ? "" : form + "-") + name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }
}
