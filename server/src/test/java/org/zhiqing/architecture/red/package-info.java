/** Small classes that break one rule of the house each, so that every rule is seen to fail. */
@NullMarked
package org.zhiqing.architecture.red;

import org.jspecify.annotations.NullMarked;
