package org.zhiqing.server.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Sentences;

/**
 * What the connector answers before any page is asked: an address that is none, headers that are too long. In Chinese,
 * with what to do, and without a word about the software.
 */
@Component
class ConnectorAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Answer.class.getName());
            }
        });
    }

    /** Made by Tomcat. */
    public static final class Answer extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable why) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            try {
                var out = response.getReporter();
                if (out != null) {
                    out.write(page(status));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                // Nobody is there to read it.
            }
        }

        private static String page(int status) {
            String code = "web.status-" + (Sentences.has("web.status-" + status) ? status : status < 500 ? 400 : 500);
            String sentence = status == 400 ? Sentences.of("web.address-unreadable") : Sentences.of(code);
            return """
                    <!doctype html>
                    <html lang="zh-CN">
                    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>操作没有完成</title>
                    <link rel="stylesheet" href="/look/common.css"><link rel="stylesheet" href="/look/portal.css"></head>
                    <body class="portal"><main class="site-main container narrow"><div class="error-page">
                    <p class="error-status" aria-hidden="true">%d</p><h1 class="page-heading">操作没有完成</h1>
                    <p class="error-sentence">%s</p>
                    <p class="error-ways"><a class="btn btn-secondary" href="/">回到首页</a>
                    <a class="btn btn-secondary" href="/search">去检索</a></p>
                    </div></main></body></html>
                    """
                    .formatted(status, sentence);
        }
    }
}
