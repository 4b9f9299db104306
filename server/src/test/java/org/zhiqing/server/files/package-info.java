/** Tests of keeping files. */
@NullMarked
package org.zhiqing.server.files;

import org.jspecify.annotations.NullMarked;
