/**
 * Adds the reports of many organs up along their tree: an organ's figures are its own and those of the organs below it,
 * cell by cell. Only counts and sums of money are added; the form has no percentages, and those of the text are never
 * taken up.
 *
 * <p>Law: 政府信息公开条例 art. 49 para. 2 (a government's competent authority publishes the government's report).
 */
@NullMarked
package org.zhiqing.annualreport.aggregate;

import org.jspecify.annotations.NullMarked;
