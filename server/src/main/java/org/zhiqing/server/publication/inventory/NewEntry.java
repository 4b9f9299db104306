package org.zhiqing.server.publication.inventory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.LocalStatutoryItem;
import org.zhiqing.rules.outcome.PublicInterest;
import org.zhiqing.rules.outcome.WithholdingGround;

/** An entry of the inventory as typed; {@code null} for what was not chosen. */
public record NewEntry(
        String kind,
        String title,
        @Nullable LocalDate formedOn,
        @Nullable DisclosureAttribute attribute,
        @Nullable WithholdingGround ground,
        String reason,
        List<PublicInterest> interests,
        List<LocalStatutoryItem> local,
        String despiteReason) {

    public NewEntry {
        interests = List.copyOf(interests);
        local = List.copyOf(local);
    }
}
