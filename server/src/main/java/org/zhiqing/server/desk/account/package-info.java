/** Signing in, the first run, and one's own account. */
@NullMarked
package org.zhiqing.server.desk.account;

import org.jspecify.annotations.NullMarked;
