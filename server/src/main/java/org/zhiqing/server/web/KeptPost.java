package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What was typed in a form that arrived after the session had ended. The sign-in page carries it along; after signing in
 * the form's page is shown again with it. Passwords, codes and files are not carried.
 */
public final class KeptPost implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = KeptPost.class.getName();
    private static final String FLASH = "kept";
    private static final String PREFIX = "_kept.";
    private static final String BACK = PREFIX + "_back";
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|totp).*");
    private static final Set<String> OWN = Set.of("_csrf", "_back");

    private final String back;
    private final LinkedHashMap<String, ArrayList<String>> fields;

    private KeptPost(String back, LinkedHashMap<String, ArrayList<String>> fields) {
        this.back = back;
        this.fields = fields;
    }

    /** Takes what was typed from a post that came too late; empty if it does not say which page it came from. */
    static Optional<KeptPost> take(HttpServletRequest late) {
        String back = late.getParameter("_back");
        if (!OwnPath.is(back)) {
            return Optional.empty();
        }
        LinkedHashMap<String, ArrayList<String>> fields = new LinkedHashMap<>();
        late.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name) && !SECRET.matcher(name).matches()) {
                fields.put(name, new ArrayList<>(Arrays.asList(values)));
            }
        });
        KeptPost kept = new KeptPost(back, fields);
        late.setAttribute(ATTRIBUTE, kept);
        return Optional.of(kept);
    }

    /** Returns what the sign-in page carries: just taken, or sent with the sign-in form. */
    public static Optional<KeptPost> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof KeptPost kept) {
            return Optional.of(kept);
        }
        String back = request.getParameter(BACK);
        if (back == null || !OwnPath.is(back)) {
            return Optional.empty();
        }
        LinkedHashMap<String, ArrayList<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX) && !name.equals(BACK)) {
                fields.put(name.substring(PREFIX.length()), new ArrayList<>(Arrays.asList(values)));
            }
        });
        return Optional.of(new KeptPost(back, fields));
    }

    /** Returns the page that the form stands on. */
    public String back() {
        return back;
    }

    /** Returns the hidden fields of the sign-in form. */
    public Map<String, ArrayList<String>> hidden() {
        Map<String, ArrayList<String>> hidden = new LinkedHashMap<>();
        hidden.put(BACK, new ArrayList<>(Arrays.asList(back)));
        fields.forEach((name, values) -> hidden.put(PREFIX + name, values));
        return hidden;
    }

    /** Lets the page that is redirected to show what was typed. */
    public void resume(RedirectAttributes next) {
        next.addFlashAttribute(FLASH, fields);
    }

    /**
     * Lets this page show what was typed before; where it shows something typed already, that stays.
     *
     * @return whether it does
     */
    public static boolean show(HttpServletRequest page, Map<String, ? extends List<String>> typed) {
        if (Refused.of(page) != null || resumed(page) != null) {
            return false;
        }
        new Refused(null, List.of(), typed, false).keepIn(page);
        return true;
    }

    /** Returns what was typed if this page is where signing in has led back to. */
    @SuppressWarnings("unchecked")
    static @Nullable Map<String, ArrayList<String>> resumed(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (Map<String, ArrayList<String>>) flash.get(FLASH);
    }
}
