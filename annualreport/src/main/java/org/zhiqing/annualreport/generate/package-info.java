/**
 * Invents reports: valid ones of any size with their narrative, and damaged ones of which it is known what a reader must
 * answer. For tests, measurements and the training of staff; every organ in them is fictional.
 *
 * <p>The same plan gives the same report on every machine.
 */
@NullMarked
package org.zhiqing.annualreport.generate;

import org.jspecify.annotations.NullMarked;
