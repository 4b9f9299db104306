/** Tests of the whole system on a real PostgreSQL. */
@NullMarked
package org.zhiqing.server;

import org.jspecify.annotations.NullMarked;
