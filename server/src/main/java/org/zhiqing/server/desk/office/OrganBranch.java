package org.zhiqing.server.desk.office;

import java.util.List;
import java.util.Optional;
import org.zhiqing.server.organ.Organ;

/**
 * An organ or unit with everything below it.
 *
 * @param responsible who answers for a unit; empty for organs and where nobody was named
 * @param exists whether it exists today
 */
public record OrganBranch(Organ organ, Optional<String> responsible, boolean exists, List<OrganBranch> below) {}
