package org.zhiqing.server.catalog.restructuring;

import java.util.List;

/**
 * What a plan will do: the dry run.
 *
 * @param problems why it cannot be done; empty if it can
 * @param addresses every address that answers otherwise than today
 * @param items names of the catalog's items that move to another section
 * @param laws items of art. 20 that have no section of their own afterwards
 * @param empty names of sections that hold nothing afterwards and did before
 */
public record Foreseen(
        List<String> problems, List<Address> addresses, List<String> items, List<String> laws, List<String> empty) {

    public Foreseen {
        problems = List.copyOf(problems);
        addresses = List.copyOf(addresses);
        items = List.copyOf(items);
        laws = List.copyOf(laws);
        empty = List.copyOf(empty);
    }

    /**
     * An address of a section.
     *
     * @param slug as it is today
     * @param name of the section today
     * @param to where it leads; empty if it is gone
     */
    public record Address(String slug, String name, String to) {

        public String path() {
            return "/sections/" + slug;
        }

        /** Returns 301 or 410. */
        public int answer() {
            return to.isEmpty() ? 410 : 301;
        }
    }

    public boolean isPossible() {
        return problems.isEmpty();
    }
}
