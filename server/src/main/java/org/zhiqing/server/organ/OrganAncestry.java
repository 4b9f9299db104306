package org.zhiqing.server.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.settings.Ancestry;

/** Tells the settings which organ follows which. */
@Component
class OrganAncestry implements Ancestry {

    private final OrganStore store;

    OrganAncestry(OrganStore store) {
        this.store = store;
    }

    @Override
    public List<Long> upwards(long organ) {
        List<Long> chain = new ArrayList<>();
        Optional<Organ> next = store.find(organ);
        while (next.isPresent() && !chain.contains(next.get().id())) {
            chain.add(next.get().id());
            Long parent = next.get().parent();
            next = parent == null ? Optional.empty() : store.find(parent);
        }
        return chain.isEmpty() ? List.of(organ) : chain;
    }

    @Override
    public String nameOf(long organ) {
        return store.find(organ).map(Organ::name).orElse("上级机关");
    }
}
