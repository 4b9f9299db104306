package org.zhiqing.server.screening;

import java.util.Arrays;
import java.util.Optional;

/** What kind of expression a list holds. */
public enum WordKind {
    WRONG("错误表述", HitKind.WRONG_WORD),
    SENSITIVE("敏感表述", HitKind.SENSITIVE_WORD),
    RESTRICTED("不公开的文件", HitKind.RESTRICTED_DOCUMENT),
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

    /** Returns what finding one is; nothing for {@link #ALLOWED}, which takes hits within it away. */
    HitKind hit() {
        return hit;
    }

    static Optional<WordKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
