package org.zhiqing.server.publication.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is not kept. Not for use by several threads. */
final class Losses {

    private final Map<Loss, Integer> counted = new EnumMap<>(Loss.class);

    void add(Loss loss) {
        add(loss, 1);
    }

    void add(Loss loss, int count) {
        if (count > 0) {
            counted.merge(loss, count, Integer::sum);
        }
    }

    Map<Loss, Integer> counted() {
        return Collections.unmodifiableMap(counted);
    }
}
