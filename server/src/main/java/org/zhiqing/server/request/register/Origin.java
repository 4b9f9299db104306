package org.zhiqing.server.request.register;

import org.jspecify.annotations.Nullable;

/**
 * The register that knew a request first, and the number it has there.
 *
 * @param batch the file with which it came in; {@code null} for one entered by hand
 */
public record Origin(RegisterSource source, String number, @Nullable Long batch) {}
