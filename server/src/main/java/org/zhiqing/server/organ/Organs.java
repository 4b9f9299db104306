package org.zhiqing.server.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** The tree of organs and units, for reading. */
@Service
@Transactional(readOnly = true)
public class Organs {

    private final OrganStore store;
    private final OrganScope scope;

    Organs(OrganStore store, OrganScope scope) {
        this.store = store;
        this.scope = scope;
    }

    public Optional<Organ> find(long id) {
        return store.find(id);
    }

    /**
     * Returns the organ or unit.
     *
     * @throws Refusal {@code organ.not-found}
     */
    public Organ get(long id) {
        return store.find(id).orElseThrow(() -> new Refusal("organ.not-found", id));
    }

    /** Returns whether there is any organ yet: without one the system waits for its first-run page. */
    public boolean any() {
        return store.any();
    }

    /** Returns the organ whose the portal is; empty before the first run. */
    public Optional<Organ> site() {
        return store.site();
    }

    /** Returns the organs directly below one, without its units, in their order; closed ones too. */
    public List<Organ> children(long organ) {
        return store.below(organ).stream().filter(child -> !child.isUnit()).toList();
    }

    /** Returns an organ's units (内设机构) in their order; closed ones too. */
    public List<Organ> unitsOf(long organ) {
        return store.below(organ).stream().filter(Organ::isUnit).toList();
    }

    /** Returns the organ and all organs below it, without units, each before its children. */
    public List<Organ> withAllBelow(long organ) {
        List<Organ> all = new ArrayList<>();
        store.find(organ).ifPresent(top -> {
            all.add(top);
            children(organ).forEach(child -> all.addAll(withAllBelow(child.id())));
        });
        return all;
    }

    /** Returns all organs and units; those without a parent among them first, siblings in their order. */
    public List<Organ> all() {
        return store.all();
    }

    /** Returns the organs, without units, for which the person may act: their own, an administrator's others too. */
    @Requires(Act.ORGAN_READ)
    public List<Organ> within(Actor by) {
        return store.all().stream()
                .filter(organ -> !organ.isUnit() && scope.covers(by, organ.id()))
                .toList();
    }
}
