package org.zhiqing.server.publication.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What a new document begins with (模板): {@code kinds/skeletons/<name>.html}. What has to be filled in stands in it as
 * 【填写：…】, and no document is submitted with such a gap. A part below a heading with 【填写：要点】 stands for each point.
 */
@Component
public class Skeletons {

    private static final String POINT = "【填写：要点】";

    /** Returns the markup; empty for a template without one. */
    public String of(KindTemplate template) {
        try (InputStream in =
                Skeletons.class.getResourceAsStream("/kinds/skeletons/" + template.skeleton() + ".html")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the markup with the part for a point once for each of these; as it is if there are none. */
    public String of(KindTemplate template, List<String> points) {
        String markup = of(template);
        if (points.isEmpty() || !markup.contains(POINT)) {
            return markup;
        }
        Document body = Jsoup.parseBodyFragment(markup);
        body.outputSettings().prettyPrint(false);
        Element heading = body.select("h2:contains(" + POINT + ")").first();
        if (heading == null) {
            return markup;
        }
        List<Element> part = new ArrayList<>(List.of(heading));
        for (Element next = heading.nextElementSibling();
                next != null && !next.tagName().equals("h2");
                next = next.nextElementSibling()) {
            part.add(next);
        }
        for (String point : points) {
            for (Element one : part) {
                Element copy = one.clone();
                copy.textNodes().forEach(text -> text.text(text.getWholeText().replace(POINT, point)));
                heading.before(copy);
                heading.before("\n");
            }
        }
        part.forEach(Element::remove);
        return body.body().html().strip();
    }
}
