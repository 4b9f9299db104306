/** Looking through everything that is public again, after each change of the word lists (存量信息检查). */
@NullMarked
@NamedInterface("archive")
package org.zhiqing.server.publication.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
