package org.zhiqing.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of style sheets, scripts and icons, so that a browser's cache never mixes two versions of the program. */
public final class Look {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Look() {}

    /**
     * Returns the address of a file below {@code static/}, with a mark that changes whenever its bytes do.
     *
     * @param path begins with a slash, e.g. {@code /look/portal.css}
     * @throws IllegalArgumentException if the program carries no such file
     */
    public static String of(String path) {
        return ADDRESSES.computeIfAbsent(path, Look::marked);
    }

    private static String marked(String path) {
        try (InputStream in = Look.class.getResourceAsStream("/static" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no file static" + path);
            }
            CRC32 mark = new CRC32();
            mark.update(in.readAllBytes());
            return path + "?v=" + Long.toHexString(mark.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
