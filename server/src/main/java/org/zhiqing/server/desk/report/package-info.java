/** Pages of the annual report: the year's tables, unit figures, opening figures, narrative. */
@NullMarked
package org.zhiqing.server.desk.report;

import org.jspecify.annotations.NullMarked;
