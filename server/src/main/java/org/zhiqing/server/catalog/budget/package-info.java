/**
 * The budget round (预决算公开): from the day of approval, which bodies and special funds have published what (条例 arts. 20
 * item 7 and 26; 预算法 art. 14), until all of it is public or settled by a statement.
 */
@NullMarked
@NamedInterface("budget")
package org.zhiqing.server.catalog.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
