/**
 * What an organ does not publish (不公开信息清单): listed with its ground (条例 arts. 14–16), tested against arts. 19–21,
 * re-assessed at an interval (art. 18 para. 2).
 */
@NullMarked
@NamedInterface("inventory")
package org.zhiqing.server.publication.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
