package org.zhiqing.server.publication.intake;

/**
 * A paragraph put together from lines of a page.
 *
 * @param level of the heading, 0 for text
 * @param align empty, {@code center} or {@code right}
 * @param full whether its last line reaches the right edge, so that the next may go on
 */
record PageParagraph(String text, int level, String align, boolean full, double size, double last) {

    static final PageParagraph NONE = new PageParagraph("", 0, "", false, 0, 0);

    private static final double EDGE = 1.6;
    private static final double INDENT = 1.2;

    static PageParagraph of(PageLine line, int level, double left, double right) {
        double before = line.left() - left;
        double after = right - line.right();
        boolean aside = before > line.size() * 2.5;
        String align = aside && Math.abs(before - after) < line.size() * 1.5
                ? "center"
                : aside && after < line.size() * 4.5 && before > (right - left) * 0.4 ? "right" : "";
        return new PageParagraph(line.text(), level, align, after < line.size() * EDGE, line.size(), line.middle());
    }

    boolean goesOnWith(PageParagraph next, PageLine line, double left) {
        if (text.isEmpty() || level != next.level || Math.abs(size - next.size) > size * 0.08) {
            return false;
        }
        boolean near = line.middle() - last < size * 2.6 || line.middle() < last;
        if (align.equals("center") && level == 1) {
            return next.align.equals("center") && near;
        }
        return align.isEmpty() && next.align.isEmpty() && full && line.left() - left < size * INDENT && near;
    }

    PageParagraph with(PageLine line, double right) {
        String glue = text.matches(".*[a-z,;]$") && line.text().matches("^[A-Za-z].*") ? " " : "";
        return new PageParagraph(
                text + glue + line.text(),
                level,
                align,
                right - line.right() < line.size() * EDGE,
                size,
                line.middle());
    }

    String html() {
        if (text.isEmpty()) {
            return "";
        }
        boolean title = level == 1 && align.equals("center");
        String name = level == 0 || title ? "p" : "h2";
        return "<" + name + (align.isEmpty() ? "" : " align=\"" + align + "\"") + ">" + WordIntake.escaped(text) + "</"
                + name + ">";
    }
}
