package org.zhiqing.server.portal.bytes;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer that is held back if its handler is marked as keepable, and passed on as it comes if not: downloads are
 * never held in memory.
 */
final class CapturedAnswer extends HttpServletResponseWrapper {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Set<String> OF_THE_BYTES =
            Set.of("content-length", "date", "connection", "transfer-encoding", "keep-alive");

    private final HttpServletRequest request;
    private @Nullable ByteArrayOutputStream captured;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    CapturedAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** Returns the whole answer if it may be kept: marked, complete, good, and without a cookie. */
    Optional<KeptPage> page() {
        if (captured == null || getStatus() != SC_OK || containsHeader(HttpHeaders.SET_COOKIE)) {
            return Optional.empty();
        }
        if (writer != null) {
            writer.flush();
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : getHeaderNames()) {
            if (!OF_THE_BYTES.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(getHeaders(name)));
            }
        }
        String type = getContentType();
        if (type != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(type));
        }
        boolean file = KeptMark.FILE.equals(request.getAttribute(KeptMark.ATTRIBUTE));
        return Optional.of(new KeptPage(headers, captured.toByteArray(), file));
    }

    /** Passes on what was held back. */
    void release() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (captured != null) {
            getResponse().setContentLength(captured.size());
            captured.writeTo(getResponse().getOutputStream());
            captured = null;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            if (request.getAttribute(KeptMark.ATTRIBUTE) == null) {
                stream = super.getOutputStream();
            } else {
                captured = new ByteArrayOutputStream(32 * 1024);
                stream = new Holding();
            }
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = request.getAttribute(KeptMark.ATTRIBUTE) == null
                    ? super.getWriter()
                    : new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (captured == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        if (captured != null) {
            captured.reset();
        }
    }

    @Override
    public void reset() {
        super.reset();
        if (captured != null) {
            captured.reset();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (request.getAttribute(KeptMark.ATTRIBUTE) == null) {
            super.setContentLengthLong(length);
        }
    }

    private final class Holding extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (captured != null && captured.size() + length > LARGEST) {
                captured.writeTo(getResponse().getOutputStream());
                captured = null;
            }
            if (captured == null) {
                getResponse().getOutputStream().write(bytes, offset, length);
            } else {
                captured.write(bytes, offset, length);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("kept pages are written at once");
        }
    }
}
