/** Where public documents appear (发布渠道), and the receipts of what each outlet showed after an act. */
@NullMarked
@NamedInterface("outlet")
package org.zhiqing.server.publication.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
