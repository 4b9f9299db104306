/**
 * Restructuring the sections (栏目调整): planned step by step, tried dry, done in one act, reversed. Every address that a
 * section has had answers for ever.
 */
@NullMarked
@NamedInterface("restructuring")
package org.zhiqing.server.catalog.restructuring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
