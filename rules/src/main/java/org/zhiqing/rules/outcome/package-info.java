/**
 * What a request can end in (办理结果): the answer rows of table three of the annual report as one list, with the
 * articles to cite, the letter, the remedy and what must be on record first; and the grounds and lists they rest on.
 *
 * <p>Law: 政府信息公开条例 arts. 14–16, 20, 21, 30, 35–39; rows as in 国办公开办函〔2021〕30号.
 */
@NullMarked
package org.zhiqing.rules.outcome;

import org.jspecify.annotations.NullMarked;
