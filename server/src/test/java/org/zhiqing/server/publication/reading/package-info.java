/** Tests of publication/reading. */
@NullMarked
package org.zhiqing.server.publication.reading;

import org.jspecify.annotations.NullMarked;
