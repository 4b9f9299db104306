/** Tests of sections. */
@NullMarked
package org.zhiqing.server.catalog;

import org.jspecify.annotations.NullMarked;
