package org.zhiqing.server.portal;

import java.util.List;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.publication.reading.PublicLine;

/**
 * The home page: finding, asking, seeing what is public.
 *
 * @param ways what is looked for most
 * @param sections the newest of each section that holds something
 * @param policies the newest policy documents, each with its interpretations
 * @param figures what the office did this year
 */
public record HomePage(List<Way> ways, List<Newest> sections, List<Policy> policies, int year, List<Figure> figures) {

    /** A way to something that is looked for often. */
    public record Way(String label, String href) {}

    /** What is newest in a section. */
    public record Newest(Section section, String href, List<PublicLine> lines) {}

    /** A policy document and what explains it. */
    public record Policy(PublicLine document, List<PublicLine> interpretations) {}

    /** A number with what it counts; {@code note} says how. */
    public record Figure(String number, String unit, String label, String note) {}
}
