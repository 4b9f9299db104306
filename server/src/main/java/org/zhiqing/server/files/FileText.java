package org.zhiqing.server.files;

import org.jspecify.annotations.Nullable;

/**
 * The text of a file, for search and screening.
 *
 * @param content empty when there is none
 * @param failure why there is no text or not all of it, as a Chinese sentence; {@code null} when all was read
 */
public record FileText(String content, @Nullable String failure) {}
