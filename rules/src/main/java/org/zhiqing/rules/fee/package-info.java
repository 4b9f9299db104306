/**
 * The information processing fee (信息处理费).
 *
 * <p>Law: 政府信息公开条例 art. 42 and 政府信息公开信息处理费管理办法 (国办函〔2020〕109号).
 */
@NullMarked
package org.zhiqing.rules.fee;

import org.jspecify.annotations.NullMarked;
