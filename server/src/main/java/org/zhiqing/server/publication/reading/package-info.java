/** The reading side of publication: what is public, lists, the approval ledger, tallies. */
@NullMarked
@NamedInterface("reading")
package org.zhiqing.server.publication.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
