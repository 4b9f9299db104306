/**
 * Checks a report that has been read: structure, cells, cross-checks (勾稽关系), the years side by side, and the text. The
 * rules are data; every finding says what, where and what can be done, and none of them blocks anything.
 *
 * <p>Law: 政府信息公开条例 arts. 49 and 50; 国办公开办函〔2019〕60号, 〔2021〕30号.
 */
@NullMarked
package org.zhiqing.annualreport.check;

import org.jspecify.annotations.NullMarked;
