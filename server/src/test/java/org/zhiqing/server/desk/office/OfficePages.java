package org.zhiqing.server.desk.office;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.web.ShownAgain;

/** Opens and sends the desk's pages as a person. */
record OfficePages(MockMvc web) {

    ResultActions open(Actor actor, String path) throws Exception {
        return web.perform(get(URI.create(path)).with(as(actor)));
    }

    /** Sends a form that stands on {@code back}. */
    ResultActions send(Actor actor, String path, String back, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder post = post(path).param("_back", back);
        fields.forEach(post::param);
        return web.perform(post.with(csrf()).with(as(actor)));
    }

    /** Sends a form that is refused for what stands in it; returns the page as it is shown again. */
    ResultActions wrong(Actor actor, String path, String back, Map<String, String> fields) throws Exception {
        ResultActions refused = send(actor, path, back, fields).andExpect(status().isUnprocessableContent());
        return ShownAgain.of(web, refused, as(actor));
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(new PersonAuthentication(actor.person()));
    }
}
