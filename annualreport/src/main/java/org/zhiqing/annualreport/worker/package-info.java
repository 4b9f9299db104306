/**
 * Reads files of strangers in processes of their own, each with its own heap and time, killed when it goes beyond them. Only
 * the cutting into fragments is done there; the fragments, which are few and plain, are interpreted in the caller's process.
 */
@NullMarked
package org.zhiqing.annualreport.worker;

import org.jspecify.annotations.NullMarked;
