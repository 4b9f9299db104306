package org.zhiqing.server.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong in what was handed in. Nothing has been changed when it is thrown.
 */
public final class Findings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> all;

    private Findings(List<Finding> all) {
        super(Sentences.joined(all.stream().map(Finding::sentence).toList()), null, false, false);
        this.all = List.copyOf(all);
    }

    public List<Finding> all() {
        return all == null ? List.of() : all;
    }

    /** Collects, then throws once. Not for use by several threads. */
    public static final class Collector {

        private final List<Finding> all = new ArrayList<>();

        /** Notes a finding if {@code wrong}; returns {@code wrong}. */
        public boolean when(boolean wrong, String field, String code, Object... args) {
            if (wrong) {
                all.add(new Finding(field, code, args));
            }
            return wrong;
        }

        /** Notes a finding. */
        public void add(Finding finding) {
            all.add(finding);
        }

        /** Returns what was noted so far. */
        public List<Finding> all() {
            return List.copyOf(all);
        }

        public boolean isEmpty() {
            return all.isEmpty();
        }

        /**
         * Returns quietly if nothing was noted.
         *
         * @throws Findings with all that was noted
         */
        public void throwIfAny() {
            if (!all.isEmpty()) {
                throw new Findings(all);
            }
        }
    }
}
