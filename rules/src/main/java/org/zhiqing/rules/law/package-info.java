/**
 * How a provision is named: the laws the rules rest on, and the Chinese text of a citation.
 *
 * <p>Every other package of the rules cites through here, so that a ledger, a letter and a page name an article in the
 * same way.
 */
@NullMarked
package org.zhiqing.rules.law;

import org.jspecify.annotations.NullMarked;
