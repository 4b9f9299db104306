package org.zhiqing.annualreport.check;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The kinds of organ to which a rule applies. */
public enum Organs {
    ALL("各类机关", kind -> true),
    /** Rules of which only an organ of known kind can be judged by. */
    GOVERNMENTS("县级以上人民政府", OrganKind::reportsForGovernment),
    WITHOUT_RULE_MAKING("没有规章制定权的机关", kind -> !kind.makesRules());

    private final String word;
    private final Predicate<OrganKind> test;

    Organs(String word, Predicate<OrganKind> test) {
        this.word = word;
        this.test = test;
    }

    /** Returns the Chinese word for the list of checks. */
    public String word() {
        return word;
    }

    /** Returns whether a rule for these organs is applied; to an organ of unknown kind only rules for all organs are. */
    public boolean include(@Nullable OrganKind kind) {
        return this == ALL || (kind != null && test.test(kind));
    }
}
