package org.zhiqing.server.screening;

import java.util.Arrays;
import java.util.Optional;

/** What kind of expression a list holds. */
public enum WordKind {
    WRONG("错误表述", HitKind.WRONG_WORD),
    SENSITIVE("敏感表述", HitKind.SENSITIVE_WORD),
    RESTRICTED("不公开的文件", HitKind.RESTRICTED_DOCUMENT),
    /** Numbers of documents of others that are public: quoting them asks nobody to look. */
    PUBLIC("已公开的文件", HitKind.UNVERIFIED_DOCUMENT),
    ALLOWED("允许的表述", HitKind.WRONG_WORD);

    private final String label;
    private final HitKind hit;

    WordKind(String label, HitKind hit) {
        this.label = label;
        this.hit = hit;
    }

    public String label() {
        return label;
    }

    /** Returns whether finding one is a hit; an allowed expression takes hits within it away instead. */
    boolean isFound() {
        return this != ALLOWED && this != PUBLIC;
    }

    /** Returns what finding one is, for those that are found. */
    HitKind hit() {
        return hit;
    }

    static Optional<WordKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
