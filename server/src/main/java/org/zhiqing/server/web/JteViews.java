package org.zhiqing.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the compiled templates: the view {@code desk/work} is the file {@code templates/desk/work.jte}. */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.zhiqing.templates");

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template)
                ? (model, request, response) -> render(template, model == null ? Map.of() : model, request, response)
                : null;
    }

    @SuppressWarnings("unchecked")
    private void render(String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, (Map<String, Object>) model, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
