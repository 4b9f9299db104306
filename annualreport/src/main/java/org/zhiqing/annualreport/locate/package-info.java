/**
 * Finds the wrong cell: the cross-checks (勾稽关系) as they apply to one report, and the smallest sets of cells whose change
 * makes all of them hold. A proposal only; nothing that was read is changed.
 *
 * <p>Source: the cross-checks of 国办公开办函〔2019〕60号 and 〔2021〕30号, tables three and four.
 */
@NullMarked
package org.zhiqing.annualreport.locate;

import org.jspecify.annotations.NullMarked;
