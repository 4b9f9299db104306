/**
 * The rules of law as a library: working days, the answer clock and its ledger, fees, numbers, outcomes.
 *
 * <p>Law: 中华人民共和国政府信息公开条例 (国务院令第711号). Pure Java: no framework, no database, no clock. The same
 * question has the same answer in a test, a page, a letter and a terminal.
 */
@NullMarked
package org.zhiqing.rules;

import org.jspecify.annotations.NullMarked;
