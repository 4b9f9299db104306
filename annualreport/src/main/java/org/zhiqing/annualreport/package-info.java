/**
 * The annual-report engine (政府信息公开工作年度报告): the official form as data, and verbs over it: read, check, render.
 *
 * <p>Law: 政府信息公开条例 arts. 49–50; 国办公开办函〔2019〕60号 (years 2019 and 2020), 国办公开办函〔2021〕30号 (2021 on).
 * Pure Java: no framework, no database, no clock.
 */
@NullMarked
package org.zhiqing.annualreport;

import org.jspecify.annotations.NullMarked;
