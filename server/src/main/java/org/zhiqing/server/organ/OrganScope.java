package org.zhiqing.server.organ;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;

/**
 * For which organs a person may act here. Administrators of the organ whose the portal is look after all organs of the
 * system; administrators of another organ after theirs and those below; everybody else after their own organ.
 */
@Component
class OrganScope {

    private final OrganStore organs;

    OrganScope(OrganStore organs) {
        this.organs = organs;
    }

    /** @throws Refusal {@code organ.out-of-scope} */
    void check(Actor by, long organ) {
        if (!covers(by, organ)) {
            throw new Refusal(
                    "organ.out-of-scope",
                    by.organName(),
                    organs.find(organ).map(Organ::name).orElse(""));
        }
    }

    boolean covers(Actor by, long organ) {
        if (ownerOf(organ) == by.organ()) {
            return true;
        }
        boolean administrator = by.roles().stream().anyMatch(Role::isAdministrator);
        return administrator && (isSite(by.organ()) || isBelow(organ, by.organ()));
    }

    /** Returns the organ that a unit belongs to; an organ itself. */
    long ownerOf(long organOrUnit) {
        Optional<Organ> found = organs.find(organOrUnit);
        while (found.isPresent() && found.get().isUnit()) {
            Long parent = found.get().parent();
            found = parent == null ? Optional.empty() : organs.find(parent);
        }
        return found.map(Organ::id).orElse(organOrUnit);
    }

    /** Returns whether one stands somewhere below another in the tree. */
    boolean isBelow(long organ, long above) {
        Optional<Organ> found = organs.find(organ);
        for (int depth = 0; found.isPresent() && depth < 50; depth++) {
            Long parent = found.get().parent();
            if (parent == null) {
                return false;
            }
            if (parent == above) {
                return true;
            }
            found = organs.find(parent);
        }
        return false;
    }

    private boolean isSite(long organ) {
        return organs.find(organ).filter(Organ::site).isPresent();
    }
}
