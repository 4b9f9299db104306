/**
 * Public pages as bytes that are ready: answered ahead of security and of everything else, never older than the last
 * change that was committed.
 */
@NullMarked
package org.zhiqing.server.portal.bytes;

import org.jspecify.annotations.NullMarked;
