package org.zhiqing.server.work.handover;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.work.Task;

/**
 * What a handover would do now.
 *
 * @param to {@code null} until somebody is chosen
 * @param items what would move
 * @param shared tasks of the person's roles; they wait for others who hold the role too and do not move
 * @param obstacles why it cannot be done yet; empty when it can
 * @param closing why the account cannot be closed with it; empty when it can
 * @param lacking roles that would let the taker take everything
 * @param seen digest of the items: a handover of anything else than was shown is refused
 */
public record HandoverPreview(
        Person from,
        @Nullable Actor to,
        List<HandoverRecord.Item> items,
        List<Task> shared,
        List<Finding> obstacles,
        List<Finding> closing,
        Set<Role> lacking,
        String seen) {

    public HandoverPreview {
        items = List.copyOf(items);
        shared = List.copyOf(shared);
        obstacles = List.copyOf(obstacles);
        closing = List.copyOf(closing);
        lacking = Set.copyOf(lacking);
    }
}
