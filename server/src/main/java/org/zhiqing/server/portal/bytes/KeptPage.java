package org.zhiqing.server.portal.bytes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.zhiqing.server.kernel.Sm3;

/** An answer as bytes, plain and compressed, with its headers. Immutable. */
final class KeptPage {

    private static final Pattern COMPRESSIBLE =
            Pattern.compile("(text/|image/svg|application/(javascript|json|.*xml)).*");
    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
    private static final int WORTH_COMPRESSING = 1024;
    private static final int OVERHEAD = 2_000;

    private final Map<String, List<String>> headers;
    private final byte[] plain;
    private final boolean file;
    private final byte @Nullable [] compressed;
    private final String tag;
    private final @Nullable Instant lastModified;

    /**
     * @param headers without those that the bytes themselves decide
     * @param file whether it is the same whatever query stands behind its address
     */
    KeptPage(Map<String, List<String>> headers, byte[] plain, boolean file) {
        this.headers = Map.copyOf(headers);
        this.file = file;
        this.plain = plain;
        this.compressed = isCompressible() && plain.length >= WORTH_COMPRESSING ? compress(plain) : null;
        this.tag = Sm3.of(plain).substring(0, 24);
        this.lastModified = day(header(HttpHeaders.LAST_MODIFIED));
    }

    /** Returns bytes of memory, roughly. */
    int weight() {
        return OVERHEAD + plain.length + (compressed == null ? 0 : compressed.length);
    }

    /** Returns whether it answers this request's query. */
    boolean fits(HttpServletRequest request) {
        return file || request.getQueryString() == null;
    }

    /** Answers with all headers. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> put(response, name, value)));
        answerBody(request, response);
    }

    /** Answers where the headers have been set already. */
    void answerBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean small = compressed != null && acceptsGzip(request);
        String entityTag = '"' + tag + (small ? "-gz" : "") + '"';
        response.setHeader(HttpHeaders.ETAG, entityTag);
        if (compressed != null) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (isKnown(request, entityTag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = small && compressed != null ? compressed : plain;
        if (small) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static void put(HttpServletResponse response, String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            response.setContentType(value);
        } else {
            response.addHeader(name, value);
        }
    }

    private boolean isKnown(HttpServletRequest request, String entityTag) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null) {
            return known.strip().equals("*")
                    || List.of(known.replace("W/", "").split("\\s*,\\s*")).contains(entityTag);
        }
        Instant since = day(request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        return since != null && lastModified != null && !lastModified.isAfter(since);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && GZIP.matcher(accepted).find();
    }

    private boolean isCompressible() {
        String type = header(HttpHeaders.CONTENT_TYPE);
        return type != null
                && COMPRESSIBLE.matcher(type.toLowerCase(Locale.ROOT)).matches();
    }

    private @Nullable String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant day(@Nullable String httpDate) {
        if (httpDate == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream small = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }
}
