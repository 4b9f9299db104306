/** Two reports side by side, of two years or in two versions: cells that differ, and text with the changed words marked. */
@NullMarked
package org.zhiqing.annualreport.compare;

import org.jspecify.annotations.NullMarked;
