/**
 * The official form of the annual report, by year, written once as data: tables, rows, columns, labels, units, the
 * identity of every cell and the cross-checks (勾稽关系). Reading, checking and rendering are made from it.
 *
 * <p>Source: 国办公开办函〔2019〕60号 for the years 2019 and 2020; 国办公开办函〔2021〕30号 from 2021 on.
 */
@NullMarked
package org.zhiqing.annualreport.form;

import org.jspecify.annotations.NullMarked;
