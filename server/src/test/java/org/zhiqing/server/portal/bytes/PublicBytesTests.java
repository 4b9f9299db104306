package org.zhiqing.server.portal.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.web.Look;

/** Answers from kept bytes are the answers that the whole system gives. */
@SystemTest
class PublicBytesTests {

    static final Cookie SESSION = new Cookie("ZHIQING", "bm8tc3VjaC1zZXNzaW9u");
    static final Set<String> ONLY_KEPT = Set.of("etag", "vary", "content-length");

    @Autowired
    MockMvc web;

    @Autowired
    KeptPages pages;

    @BeforeEach
    void nothingKept() {
        pages.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/look/portal.css", "/look/page.js"})
    void keptFreshAndUnkeptAnswersAreEqual(String path) throws Exception {
        MockHttpServletResponse unkept = answer(get(path).cookie(SESSION));
        MockHttpServletResponse fresh = answer(get(path));
        MockHttpServletResponse kept = answer(get(path));

        assertThat(pages.count()).isEqualTo(1);
        assertThat(kept.getContentAsByteArray())
                .isEqualTo(fresh.getContentAsByteArray())
                .isEqualTo(unkept.getContentAsByteArray());
        assertThat(headers(kept)).isEqualTo(headers(fresh)).isEqualTo(headers(unkept));
        assertThat(kept.getHeader("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void aKnownTagIsAnsweredWithoutABody() throws Exception {
        String tag = answer(get("/")).getHeader("ETag");

        MockHttpServletResponse again = answer(get("/").header("If-None-Match", String.valueOf(tag)));

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(answer(get("/").header("If-None-Match", "\"other\"")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoeverTakesGzipGetsTheSameBytesCompressed() throws Exception {
        String path = "/vendor/tabler-1.6.1/tabler.min.css";
        MockHttpServletResponse plain = answer(get(path));
        MockHttpServletResponse small = answer(get(path).header("Accept-Encoding", "br, gzip;q=0.8"));

        assertThat(small.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(small.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
        assertThat(answer(get(path).header("Accept-Encoding", "gzip;q=0")).getHeader("Content-Encoding"))
                .isNull();
    }

    @Test
    void headAsksForTheSameWithoutBody() throws Exception {
        MockHttpServletResponse full = answer(get("/"));
        MockHttpServletResponse bare = answer(head("/"));

        assertThat(bare.getContentAsByteArray()).isEmpty();
        assertThat(bare.getHeader("ETag")).isEqualTo(full.getHeader("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?page=2", "/?q=%E9%A2%84%E7%AE%97", "/desk", "/no-such-page", "/;jsessionid=1"})
    void queriesTheDeskAndWhatIsNotThereAreNeverKept(String path) throws Exception {
        answer(get(java.net.URI.create(path)));

        assertThat(pages.count()).isZero();
    }

    @Test
    void aVisitorWithASessionNeitherGetsNorGivesAKeptPage() throws Exception {
        answer(get("/").cookie(SESSION));
        assertThat(pages.count()).isZero();

        answer(get("/"));
        assertThat(answer(get("/").cookie(SESSION)).getHeader("ETag")).isNull();
    }

    @Test
    void aFileOfTheProgramIsKeptOnceWhateverQueryStandsBehindIt() throws Exception {
        answer(get(java.net.URI.create(Look.of("/look/portal.css"))));
        answer(get("/look/portal.css?v=1"));
        answer(get("/look/portal.css"));

        assertThat(pages.count()).isEqualTo(1);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static TreeMap<String, Object> headers(MockHttpServletResponse response) {
        TreeMap<String, Object> headers = new TreeMap<>();
        for (String name : response.getHeaderNames()) {
            if (!ONLY_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, response.getHeaders(name));
            }
        }
        return headers;
    }
}
