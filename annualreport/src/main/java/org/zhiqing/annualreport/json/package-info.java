/** The cells of a report as JSON with stable names, written and read. */
@NullMarked
package org.zhiqing.annualreport.json;

import org.jspecify.annotations.NullMarked;
