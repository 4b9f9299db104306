/**
 * The running text against the tables: numbers with their unit and clause, statements that there was nothing, shares and
 * growth. Only what is surely about a cell of the tables is taken for a claim; whatever is doubtful is left alone.
 *
 * <p>Source: 国办公开办函〔2021〕30号 (text and tables of one report tell the same facts); no finding from here blocks
 * anything.
 */
@NullMarked
package org.zhiqing.annualreport.narrative;

import org.jspecify.annotations.NullMarked;
