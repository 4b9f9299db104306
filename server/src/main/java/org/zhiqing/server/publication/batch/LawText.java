package org.zhiqing.server.publication.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.body.Markdown;

/**
 * One file of Markdown, read as a regulation: its first heading is the title, the lines under it are its head, the rest
 * is its text.
 *
 * @param file its name, with the folders below the one that was handed in
 * @param law the law it is a version of: the file's own name without ending and date
 * @param versionOn the date of the version in the file's name, or {@code null}
 * @param missing what its head leaves empty
 * @param unread lines of its head that were not understood
 */
record LawText(
        String file,
        String law,
        @Nullable LocalDate versionOn,
        EditionContent content,
        List<HeadField> missing,
        List<String> unread) {

    private static final Pattern VERSION = Pattern.compile("(.*?)[（(](\\d{4})-(\\d{2})-(\\d{2})[）)]");
    private static final String END_OF_HEAD = "<!-- INFO END -->";
    private static final int LONGEST_TITLE = 300;

    /** @throws Refusal {@code publication.import-empty}, {@code publication.import-no-title} */
    static LawText of(String file, String markdown) {
        String text = markdown.replace("\r", "").strip();
        if (text.isEmpty()) {
            throw new Refusal("publication.import-empty", file);
        }
        int endOfTitle = text.indexOf('\n');
        String first = endOfTitle < 0 ? text : text.substring(0, endOfTitle);
        String title = first.replaceFirst("^#+", "").strip();
        if (!first.startsWith("#") || title.isEmpty() || title.length() > LONGEST_TITLE || endOfTitle < 0) {
            throw new Refusal("publication.import-no-title", file);
        }
        Parts parts = Parts.of(text.substring(endOfTitle + 1));
        if (parts.text.isBlank()) {
            throw new Refusal("publication.import-empty", file);
        }
        return of(file, title, LawHead.of(parts.head), parts);
    }

    private static LawText of(String file, String title, LawHead head, Parts parts) {
        String html = Markdown.toHtml(String.join("\n\n", parts.head)) + Markdown.toHtml(parts.text);
        EditionContent content = EditionContent.of(title, "")
                .edit()
                .body(BodyFormat.HTML, html)
                .issuingOrgan(head.issuingOrgan())
                .documentNumber(head.documentNumber())
                .documentDate(head.documentDate())
                .effectiveFrom(head.effectiveFrom())
                .source(head.issuingOrgan())
                .elements(
                        head.documentDate() == null
                                ? Map.of()
                                : Map.of("sourceDate", head.documentDate().toString()))
                .done();
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                .replaceFirst("(?i)\\.(md|markdown|txt)$", "");
        Matcher version = VERSION.matcher(name);
        boolean dated = version.matches();
        return new LawText(
                file,
                dated ? version.group(1) : name,
                dated ? day(version) : null,
                content,
                HeadField.emptyIn(content),
                head.unread());
    }

    private static @Nullable LocalDate day(Matcher version) {
        try {
            return LocalDate.of(
                    Integer.parseInt(version.group(2)),
                    Integer.parseInt(version.group(3)),
                    Integer.parseInt(version.group(4)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Head and text. Without the mark the head is the run of dated lines under the title. */
    private record Parts(List<String> head, String text) {

        private static final Pattern HEAD_LINE = Pattern.compile("[（(]?\\d{4}年.*|.*第.{1,8}号(公布|发布)?|(发布|公布)之日.*");

        static Parts of(String rest) {
            int mark = rest.indexOf(END_OF_HEAD);
            if (mark >= 0) {
                return new Parts(
                        lines(rest.substring(0, mark)),
                        rest.substring(mark + END_OF_HEAD.length()).strip());
            }
            List<String> head = new ArrayList<>();
            List<String> all = Arrays.asList(rest.split("\n"));
            int next = 0;
            while (next < all.size()
                    && (all.get(next).isBlank()
                            || HEAD_LINE.matcher(strip(all.get(next))).matches())) {
                if (!all.get(next).isBlank()) {
                    head.add(strip(all.get(next)));
                }
                next++;
            }
            return new Parts(
                    head, String.join("\n", all.subList(next, all.size())).strip());
        }

        private static List<String> lines(String text) {
            return Arrays.stream(text.split("\n"))
                    .map(Parts::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        private static String strip(String line) {
            return line.replaceAll("^[\\s　]+|[\\s　]+$", "");
        }
    }
}
