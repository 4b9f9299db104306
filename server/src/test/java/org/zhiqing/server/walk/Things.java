package org.zhiqing.server.walk;

import java.util.Map;
import org.zhiqing.server.organ.Office;

/**
 * An office and the ids of one thing of each kind that an address can name.
 *
 * @param ids by the beginning of the address and the name of its variable, e.g. {@code /desk/documents id}
 */
record Things(Office office, Map<String, String> ids) {

    /** What is no thing of an office: the same for all, or a choice that stands in code. */
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("year", "2025"),
            Map.entry("ending", "pdf"),
            Map.entry("row", "DISCLOSED"),
            Map.entry("procedure", "DIRECT"),
            Map.entry("key", "request.reconsideration-organ"),
            Map.entry("slug", "news"),
            Map.entry("span", "0"),
            Map.entry("from", "1"),
            Map.entry("to", "1"),
            Map.entry("submission", "0"),
            Map.entry("token", "00ff"),
            Map.entry("kind", "news"));

    /** Returns whether the route's address names a thing of an office. */
    static boolean named(Route route) {
        return route.variables().stream().anyMatch(variable -> !NOBODYS.containsKey(variable));
    }

    /** Returns the values of the route's variables. */
    Map<String, String> of(Route route) {
        Map<String, String> values = new java.util.HashMap<>(NOBODYS);
        for (String variable : route.variables()) {
            if (!NOBODYS.containsKey(variable)) {
                values.put(variable, id(route, variable));
            }
        }
        return values;
    }

    /** As {@link #of} for things that are not there. */
    static Map<String, String> absent(Route route) {
        Map<String, String> values = new java.util.HashMap<>(NOBODYS);
        values.put("key", "no-such-setting");
        route.variables().forEach(variable -> values.putIfAbsent(variable, "999999999"));
        return values;
    }

    private String id(Route route, String variable) {
        return ids.entrySet().stream()
                .filter(entry -> route.pattern().startsWith(entry.getKey().split(" ")[0] + "/")
                        && entry.getKey().endsWith(" " + variable))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        route + ": say in Things which thing the variable " + variable + " of this address names"));
    }
}
