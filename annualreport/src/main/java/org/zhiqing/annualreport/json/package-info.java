/** A report as data: its cells with stable names as JSON and CSV, and the whole report as JSON, written and read. */
@NullMarked
package org.zhiqing.annualreport.json;

import org.jspecify.annotations.NullMarked;
