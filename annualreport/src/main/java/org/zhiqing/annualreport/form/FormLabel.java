package org.zhiqing.annualreport.form;

import java.util.List;

/**
 * A label of the form.
 *
 * @param text as the official form prints it
 * @param equivalents other spellings that say exactly the same and are read without remark
 * @param shortForms spellings seen in real reports that are read, and reported as deviating
 */
public record FormLabel(String text, List<String> equivalents, List<String> shortForms) {

    /** Returns the text in quotation marks, quotation marks of its own made single. */
    public String quoted() {
        return "“" + text.replace('“', '‘').replace('”', '’') + "”";
    }

    static FormLabel of(String text) {
        return new FormLabel(text, List.of(), List.of());
    }

    FormLabel alsoWritten(String... spellings) {
        return new FormLabel(text, List.of(spellings), shortForms);
    }

    FormLabel sometimes(String... spellings) {
        return new FormLabel(text, equivalents, List.of(spellings));
    }
}
