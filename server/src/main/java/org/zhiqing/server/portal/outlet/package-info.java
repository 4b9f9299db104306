/** Looking at the portal as a visitor does, after something was published or withdrawn. */
@NullMarked
package org.zhiqing.server.portal.outlet;

import org.jspecify.annotations.NullMarked;
