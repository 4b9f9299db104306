/** Tests of publication. */
@NullMarked
package org.zhiqing.server.publication;

import org.jspecify.annotations.NullMarked;
