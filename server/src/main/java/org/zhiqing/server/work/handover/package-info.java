/**
 * Handover (离职交接): everything pending of one person moves to another in one act, with a record that is never changed.
 *
 * <p>Roles do not move: who makes accounts does not authorise (GB/T 22239-2019). What the taker lacks is asked for from
 * the security administrator.
 */
@NullMarked
@NamedInterface("handover")
package org.zhiqing.server.work.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
