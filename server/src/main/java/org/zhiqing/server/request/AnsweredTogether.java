package org.zhiqing.server.request;

import java.util.List;
import java.util.Optional;

/** Which requests are answered by one letter. The relations between requests say so. */
public interface AnsweredTogether {

    /** Returns the requests that are answered with this one. */
    List<Long> with(long leading);

    /** Returns the request with which this one is, or was, answered; empty when it is answered by itself. */
    Optional<Long> leading(long merged);
}
