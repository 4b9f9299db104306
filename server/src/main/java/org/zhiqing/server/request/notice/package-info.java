/**
 * Notices to applicants (通知申请人): that a request came in, that a letter has left, that the office waits for them. A
 * convenience beside the letters, never in their place.
 */
@NullMarked
@NamedInterface("notice")
package org.zhiqing.server.request.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
