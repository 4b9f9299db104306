/**
 * Requests that another register knew first: old registers (旧台账), taken over when the software is put to use, and the
 * request system of the level above (上级平台), whose requests are taken in by hand or by file, each once, with its number.
 *
 * <p>Law: 政府信息公开条例 art. 31 (the day of receipt), table three (what is carried over).
 */
@NullMarked
@NamedInterface("register")
package org.zhiqing.server.request.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
