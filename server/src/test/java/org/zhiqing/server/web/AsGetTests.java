package org.zhiqing.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A page that is shown again for a refused post gets what stands in its address, and what was typed. */
class AsGetTests {

    private static MockHttpServletRequest post() {
        MockHttpServletRequest post = new MockHttpServletRequest("POST", "/requests");
        post.setContentType("multipart/form-data");
        post.addParameter("description", "规划");
        post.addParameter("as", "typed", "twice");
        return post;
    }

    private final AsGet page = new AsGet(post(), "/requests/new?as=person&q=%E8%A7%84%E5%88%92");

    @Test
    void thePageGetsTheValuesOfItsAddressOnceAndDecoded() {
        assertThat(page.getParameterValues("as")).containsExactly("person");
        assertThat(page.getParameter("q")).isEqualTo("规划");
    }

    @Test
    void thePageGetsWhatWasTyped() {
        assertThat(page.getParameter("description")).isEqualTo("规划");
        assertThat(page.getParameter("absent")).isNull();
        assertThat(Collections.list(page.getParameterNames())).containsExactlyInAnyOrder("description", "as", "q");
    }

    @Test
    void thePageIsReadNotSent() {
        assertThat(page.getMethod()).isEqualTo("GET");
        assertThat(page.getContentType()).isNull();
    }
}
