/**
 * Numbers that offices write and citizens type: index numbers, document numbers, receipt numbers, query codes, and the
 * codes of persons and organisations, with their check characters and how to mask them.
 *
 * <p>Each can be parsed, checked and printed; printing what was parsed gives the canonical form.
 */
@NullMarked
package org.zhiqing.rules.number;

import org.jspecify.annotations.NullMarked;
