/**
 * Reads a report into the cells of the form, its sections, title, year and signature, each with its place. Nothing is
 * guessed: a number that cannot be assigned to one cell stays undecided.
 *
 * <p>A front for a kind of file (here: plain text and Markdown) only cuts the file into {@link
 * org.zhiqing.annualreport.read.Fragment}s; everything after that is shared by all fronts.
 */
@NullMarked
package org.zhiqing.annualreport.read;

import org.jspecify.annotations.NullMarked;
