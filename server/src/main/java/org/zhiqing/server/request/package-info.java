/**
 * Disclosure requests (依申请公开): receipt, correction, consultation, extension, answer, letters, delivery.
 *
 * <p>Law: 政府信息公开条例 arts. 27–45; 行政复议法 arts. 20, 22, 23 (the remedy paragraph). Owns the tables {@code request*}.
 * {@link org.zhiqing.server.request.RequestStage} and {@link org.zhiqing.server.request.RequestStep} are the one
 * definition of what can be done when.
 */
@NullMarked
@ApplicationModule(
        displayName = "依申请公开",
        allowedDependencies = {
            "kernel",
            "audit",
            "settings",
            "calendar",
            "files",
            "printing",
            "organ",
            "work",
            "work :: reminder",
            "notification",
            "publication",
            "screening"
        })
package org.zhiqing.server.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
