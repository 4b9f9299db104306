/** 公开目录: what must be public, what is due, what is lacking. */
@NullMarked
package org.zhiqing.server.desk.catalog;

import org.jspecify.annotations.NullMarked;
