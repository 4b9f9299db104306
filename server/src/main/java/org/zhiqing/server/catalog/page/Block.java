package org.zhiqing.server.catalog.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of a page. What its kind does not have is empty.
 *
 * @param title of a picture: the words that stand for it
 * @param body of a text: paragraphs; of links: one a line, name and address; of featured documents: one index number a line;
 *     of a picture: the index number of its document
 * @param section slug
 * @param count how many are listed
 */
public record Block(BlockKind kind, String title, String body, String section, int count) {

    private static final Pattern LINK = Pattern.compile("(.{1,100}?)\\s+((?:https?://|/)\\S{1,500})");

    /** A link with the words that are read. */
    public record Link(String name, String href) {}

    /** Returns the lines of the body that are not blank. */
    public List<String> lines() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Returns the links that its lines write. */
    public List<Link> links() {
        return lines().stream().map(Block::link).flatMap(Optional::stream).toList();
    }

    static Optional<Link> link(String line) {
        Matcher written = LINK.matcher(line);
        return written.matches() ? Optional.of(new Link(written.group(1), written.group(2))) : Optional.empty();
    }
}
