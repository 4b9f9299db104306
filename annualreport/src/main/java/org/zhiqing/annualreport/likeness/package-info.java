/**
 * How alike texts are: this year's and last year's, one organ's and another's. Assessors mark copied reports down; a text
 * that is alike is shown, never judged.
 */
@NullMarked
package org.zhiqing.annualreport.likeness;

import org.jspecify.annotations.NullMarked;
