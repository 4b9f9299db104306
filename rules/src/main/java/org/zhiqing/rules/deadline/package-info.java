/**
 * The answer clock (答复期限): when a request counts as received, the last day for its answer, and the reason for each
 * day in between.
 *
 * <p>Law: 政府信息公开条例 arts. 30–35. The history of a request goes in, a
 * {@link org.zhiqing.rules.deadline.DeadlineLedger} comes out; asking “what if” is asking again with another history.
 */
@NullMarked
package org.zhiqing.rules.deadline;

import org.jspecify.annotations.NullMarked;
