package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What a browser is to keep as a file. */
public final class Download {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** Returns the value of {@code Content-Disposition} for a file that is kept under this name. */
    public static String named(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Answers with a workbook (XLSX) that is whole. */
    public static void workbook(String name, ByteArrayOutputStream workbook, HttpServletResponse response)
            throws IOException {
        response.setContentType(WORKBOOK);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(name));
        response.setContentLength(workbook.size());
        workbook.writeTo(response.getOutputStream());
    }
}
