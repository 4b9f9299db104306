/** Tests of the desk's pages. */
@NullMarked
package org.zhiqing.server.desk;

import org.jspecify.annotations.NullMarked;
