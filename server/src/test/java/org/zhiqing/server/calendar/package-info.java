/** Tests of the module {@code calendar} on a real PostgreSQL. */
@NullMarked
package org.zhiqing.server.calendar;

import org.jspecify.annotations.NullMarked;
