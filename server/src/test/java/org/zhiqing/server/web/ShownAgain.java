package org.zhiqing.server.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;

/** A refused post forwards to the page that sent it, which MockMvc leaves to its caller: {@code ShownAgain.of(…)}. */
public final class ShownAgain {

    private ShownAgain() {}

    /** Returns the page that is shown for a refused post, to the same person. */
    public static ResultActions of(MockMvc web, ResultActions refused, RequestPostProcessor... person)
            throws Exception {
        MvcResult first = refused.andReturn();
        MockHttpServletRequest request = first.getRequest();
        String page = first.getResponse().getForwardedUrl();
        MockHttpServletRequestBuilder again = get(URI.create(String.valueOf(page)));
        var inAddress = UriComponentsBuilder.fromUriString(String.valueOf(page))
                .build()
                .getQueryParams()
                .keySet();
        request.getParameterMap().forEach((name, values) -> {
            if (!inAddress.contains(name)) {
                again.param(name, values);
            }
        });
        Object why = request.getAttribute(Refused.class.getName());
        if (why != null) {
            again.requestAttr(Refused.class.getName(), why);
        }
        for (RequestPostProcessor each : person) {
            again.with(each);
        }
        return web.perform(again);
    }
}
