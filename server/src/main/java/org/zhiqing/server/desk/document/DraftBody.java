package org.zhiqing.server.desk.document;

import java.util.regex.Pattern;
import org.zhiqing.server.publication.Document;

/** The body of a document as the desk shows it: its pictures, which are not public yet, come from the desk. */
public final class DraftBody {

    private static final Pattern PICTURE = Pattern.compile("src=\"/documents/(\\d+)/files/(\\d+)\"");

    private DraftBody() {}

    /** Returns cleaned markup. */
    public static String of(Document document) {
        return shown(document.edition().bodyHtml());
    }

    /** Returns the cleaned markup of a body with the pictures that only the desk shows. */
    static String shown(String html) {
        return PICTURE.matcher(html).replaceAll("src=\"/desk/documents/$1/attachments/$2\"");
    }
}
