package org.zhiqing.annualreport.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organs whose reports are added up. Every organ has one parent, one organ has none; aliases are earlier or other names
 * under which an organ may report.
 */
public final class OrganTree {

    /**
     * An organ of the tree.
     *
     * @param parent {@code null} for the root
     */
    public record Node(String name, @Nullable String parent, List<String> aliases) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final String root;

    private OrganTree(List<Node> all) {
        for (Node node : all) {
            claim(node.name(), node);
            node.aliases().forEach(alias -> claim(alias, node));
            nodes.put(node.name(), node);
        }
        List<String> roots = new ArrayList<>();
        for (Node node : all) {
            String parent = node.parent();
            if (parent == null) {
                roots.add(node.name());
            } else if (!nodes.containsKey(parent)) {
                throw new OrganTreeException("“" + node.name() + "”的上级“" + parent + "”不在机关树里。请补上这个机关，或者改正上级的名称。");
            } else {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(node.name());
            }
        }
        if (roots.size() != 1) {
            throw new OrganTreeException("机关树应当有且只有一个没有上级的机关，现在有" + roots.size() + "个"
                    + (roots.isEmpty() ? "" : "：" + String.join("、", roots)) + "。请核对上级一栏。");
        }
        root = roots.get(0);
        all.forEach(node -> path(node.name()));
    }

    /** @throws OrganTreeException if a name is used twice, a parent is not there, or there is not exactly one root */
    public static OrganTree of(List<Node> nodes) {
        return new OrganTree(nodes);
    }

    private void claim(String name, Node node) {
        String other = names.putIfAbsent(name, node.name());
        if (other != null) {
            throw new OrganTreeException(
                    "名称“" + name + "”在机关树里用了不止一次（“" + other + "”和“" + node.name() + "”）。请让每个名称只属于一个机关。");
        }
    }

    /** Returns the organ's own name for its name or an alias; empty if no organ is called so. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(names.get(name.strip()));
    }

    /** Returns the names from the organ itself up to the root. */
    public List<String> path(String name) {
        List<String> path = new ArrayList<>();
        @Nullable String at = name;
        while (at != null) {
            if (path.size() > nodes.size()) {
                throw new OrganTreeException("“" + name + "”的上级绕成了圈。请核对上级一栏。");
            }
            path.add(at);
            Node node = nodes.get(at);
            at = node == null ? null : node.parent();
        }
        return path;
    }

    public List<String> children(String name) {
        return children.getOrDefault(name, List.of());
    }

    public String root() {
        return root;
    }

    /** Returns every name in the order given. */
    public List<String> names() {
        return List.copyOf(nodes.keySet());
    }

    public int size() {
        return nodes.size();
    }
}
