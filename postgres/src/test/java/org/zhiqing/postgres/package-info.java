@NullMarked
package org.zhiqing.postgres;

import org.jspecify.annotations.NullMarked;
