package org.zhiqing.server.screening;

import org.zhiqing.server.kernel.Sm3;

/**
 * Something found in words.
 *
 * @param shown what was found, masked so that it may be shown and logged; never the words of a secrecy mark's document
 * @param suggestion what to do about it
 * @param key tells this hit from others in the same document; holds no personal data
 */
public record ScreeningHit(HitKind kind, String place, String shown, String suggestion, String key) {

    static ScreeningHit of(HitKind kind, String place, String found, String shown) {
        return of(kind, place, found, shown, kind.suggestion());
    }

    /** A hit whose place or meaning only the caller knows: a dead link, a hidden sheet. */
    public static ScreeningHit of(HitKind kind, String place, String found, String shown, String suggestion) {
        return new ScreeningHit(kind, place, shown, suggestion, Sm3.of(kind + "\n" + place + "\n" + found));
    }
}
