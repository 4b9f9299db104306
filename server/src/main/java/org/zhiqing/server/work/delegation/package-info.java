/**
 * Delegation during absence (外出期间委托代办): for a period, somebody else takes the review steps of a person who is away,
 * and every record names both.
 *
 * <p>Owns the table {@code delegation}. A substitute acts in the other's place ({@code Actor.inPlaceOf}) only after
 * choosing to; what may be done then is said by {@code Act.passesToSubstitute}. Nothing passes on any further.
 */
@NullMarked
@NamedInterface("delegation")
package org.zhiqing.server.work.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
