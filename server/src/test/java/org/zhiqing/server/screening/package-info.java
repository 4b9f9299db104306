/** Tests of the screening. */
@NullMarked
package org.zhiqing.server.screening;

import org.jspecify.annotations.NullMarked;
