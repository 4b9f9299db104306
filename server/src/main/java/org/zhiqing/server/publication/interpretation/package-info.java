/** Interpretations (政策解读): what they begin with, and pictures from their points. */
@NullMarked
@NamedInterface("interpretation")
package org.zhiqing.server.publication.interpretation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
