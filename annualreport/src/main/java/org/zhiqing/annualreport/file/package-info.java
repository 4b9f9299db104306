/**
 * Cuts a file of any kind into the {@link org.zhiqing.annualreport.read.Fragment}s of one model: lines of text and rows of
 * cells, each with its place. Nothing here knows the form; nothing after this knows the kind of file.
 *
 * <p>What is read here comes from anybody: every front keeps within {@link org.zhiqing.annualreport.file.FileLimits}, opens
 * nothing that a file refers to, and refuses with a sentence.
 */
@NullMarked
package org.zhiqing.annualreport.file;

import org.jspecify.annotations.NullMarked;
