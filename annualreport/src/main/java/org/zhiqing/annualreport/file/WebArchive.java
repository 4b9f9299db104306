package org.zhiqing.annualreport.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.UnreadableReportException;

/** A web page saved as one file (MHTML): its first part of HTML. */
final class WebArchive {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\"\\r\\n;]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\"\\r\\n;]+)\"?", Pattern.CASE_INSENSITIVE);

    private WebArchive() {}

    static String html(byte[] file) {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(all);
        String[] parts = boundary.find() ? all.split(Pattern.quote("--" + boundary.group(1)), -1) : new String[] {all};
        for (String part : parts) {
            int blank = part.indexOf("\r\n\r\n") >= 0 ? part.indexOf("\r\n\r\n") : part.indexOf("\n\n");
            String head = blank < 0 ? "" : part.substring(0, blank).toLowerCase(Locale.ROOT);
            if (head.contains("text/html")) {
                return decoded(head, part.substring(blank).strip());
            }
        }
        throw new UnreadableReportException("网页存档里没有网页。请用浏览器打开后另存为“网页，仅HTML”再试。");
    }

    private static String decoded(String head, String body) {
        byte[] bytes;
        if (head.contains("base64")) {
            bytes = Base64.getMimeDecoder().decode(body);
        } else if (head.contains("quoted-printable")) {
            bytes = unquoted(body);
        } else {
            bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        }
        Matcher charset = CHARSET.matcher(head);
        try {
            return charset.find()
                    ? new String(bytes, Charset.forName(charset.group(1).strip()))
                    : HtmlFile.decoded(bytes);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return HtmlFile.decoded(bytes);
        }
    }

    private static byte[] unquoted(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        int i = 0;
        while (i < body.length()) {
            char c = body.charAt(i);
            if (c == '=' && body.startsWith("\r\n", i + 1)) {
                i += 3;
            } else if (c == '=' && i + 1 < body.length() && body.charAt(i + 1) == '\n') {
                i += 2;
            } else if (c == '=' && i + 2 < body.length() && hex(body, i + 1) && hex(body, i + 2)) {
                bytes.write(Integer.parseInt(body.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                bytes.write(c);
                i++;
            }
        }
        return bytes.toByteArray();
    }

    private static boolean hex(String body, int index) {
        return Character.digit(body.charAt(index), 16) >= 0;
    }
}
