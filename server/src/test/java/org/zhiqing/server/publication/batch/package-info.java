/** Tests of importing in batches. */
@NullMarked
package org.zhiqing.server.publication.batch;

import org.jspecify.annotations.NullMarked;
