package org.zhiqing.server.screening;

import org.jspecify.annotations.Nullable;

/**
 * Words to look through.
 *
 * @param place where they stand, in Chinese: 标题, 正文, 附件“名单.xlsx”
 * @param unreadable why the words or part of them could not be read; {@code null} when all are there
 */
public record ScreenedText(String place, String text, @Nullable String unreadable) {

    public static ScreenedText of(String place, String text) {
        return new ScreenedText(place, text, null);
    }
}
