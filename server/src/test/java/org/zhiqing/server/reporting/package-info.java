/** The year's tables and the report, on real registers. */
@NullMarked
package org.zhiqing.server.reporting;

import org.jspecify.annotations.NullMarked;
