/** Tests of the operation log. */
@NullMarked
package org.zhiqing.server.audit;

import org.jspecify.annotations.NullMarked;
