/** Tests of bodies. */
@NullMarked
package org.zhiqing.server.publication.body;

import org.jspecify.annotations.NullMarked;
