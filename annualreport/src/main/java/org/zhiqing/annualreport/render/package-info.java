/**
 * Prints a report in the official form. Every format prints the same lines and grids, which are made from the form.
 *
 * <p>Source: 国办公开办函〔2019〕60号, 〔2021〕30号; layout as in the blank form of 2021.
 */
@NullMarked
package org.zhiqing.annualreport.render;

import org.jspecify.annotations.NullMarked;
