/** What the tests of all modules share. */
@NullMarked
package org.zhiqing.testing;

import org.jspecify.annotations.NullMarked;
