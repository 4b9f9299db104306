package org.zhiqing.server.publication.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * What a new document of a kind begins with (模板): {@code kinds/skeletons/<slug>.html}. What has to be filled in stands
 * in it as 【填写：…】, and no document is submitted with such a gap.
 */
@Component
public class Skeletons {

    /** Returns the markup; empty for a kind without one. */
    public String of(DocumentKind kind) {
        try (InputStream in = Skeletons.class.getResourceAsStream("/kinds/skeletons/" + kind.slug() + ".html")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
