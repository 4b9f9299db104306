/**
 * Requests that belong together (拆分、并案、关联): one application that asks for several things is handled as several
 * requests, what the same applicant asks again is answered together, and what bears on each other is shown on both.
 *
 * <p>Law: 政府信息公开条例 art. 36 item 6 (what has been answered to the same applicant is a repeated request); table three,
 * where each request counts once and leaves one outcome.
 */
@NullMarked
@NamedInterface("relation")
package org.zhiqing.server.request.relation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
