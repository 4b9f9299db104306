package org.zhiqing.annualreport.aggregate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.zhiqing.annualreport.aggregate.OrganTree.Node;

/**
 * Reads a tree of organs. As CSV: a head {@code name,parent,aliases} or 机关,上级,曾用名 and one organ a line, aliases parted by
 * {@code |} or 、. As YAML: a list of maps with the same keys, aliases a list or such a text.
 */
public final class OrganTreeFile {

    private static final Map<String, String> KEYS = Map.of(
            "机关", "name", "上级", "parent", "曾用名", "aliases", "name", "name", "parent", "parent", "aliases", "aliases");

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final int MOST_CHARACTERS = 200_000_000;

    private OrganTreeFile() {}

    /** @throws OrganTreeException if the text is no such CSV or the tree cannot be used */
    public static OrganTree csv(String text) {
        List<Node> nodes = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text.startsWith("\ufeff") ? text.substring(1) : text, CSV)) {
            List<String> head =
                    parser.getHeaderNames().stream().map(OrganTreeFile::key).toList();
            if (!head.containsAll(Set.of("name", "parent"))) {
                throw new OrganTreeException("机关树的第一行应当是：机关,上级,曾用名（或者 name,parent,aliases），现为“"
                        + String.join(",", parser.getHeaderNames()) + "”。");
            }
            for (CSVRecord row : parser) {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(head.size(), row.size()); i++) {
                    map.put(head.get(i), row.get(i));
                }
                nodes.add(node(map));
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw new OrganTreeException("机关树不是有效的CSV，读不下去。请核对引号是否成对，或者用表格软件另存为UTF-8编码的CSV。");
        }
        return OrganTree.of(nodes);
    }

    /** @throws OrganTreeException if the text is no such YAML or the tree cannot be used */
    public static OrganTree yaml(String text) {
        Object loaded;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            loaded = new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException e) {
            String where = e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                    ? "，到第" + (marked.getProblemMark().getLine() + 1) + "行读不下去"
                    : "";
            throw new OrganTreeException("机关树不是有效的YAML" + where + "。请核对缩进和冒号。");
        }
        if (!(loaded instanceof List<?> list)) {
            throw new OrganTreeException("机关树的YAML应当是一个列表，每项有name、parent、aliases。");
        }
        List<Node> nodes = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new OrganTreeException("机关树的YAML每项应当有name、parent、aliases，现有一项是“" + item + "”。");
            }
            Map<String, Object> known = new LinkedHashMap<>();
            map.forEach((key, value) -> known.put(key(String.valueOf(key)), value == null ? "" : value));
            nodes.add(node(known));
        }
        return OrganTree.of(nodes);
    }

    private static String key(String word) {
        return KEYS.getOrDefault(word.strip(), word.strip());
    }

    private static Node node(Map<String, Object> map) {
        String name = String.valueOf(map.getOrDefault("name", "")).strip();
        if (name.isEmpty()) {
            throw new OrganTreeException("机关树里有一项没有机关名称。请补上。");
        }
        String parent = String.valueOf(map.getOrDefault("parent", "")).strip();
        @Nullable Object aliases = map.get("aliases");
        Stream<String> others = aliases instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Stream.of(String.valueOf(aliases == null ? "" : aliases).split("[|｜、;；]"));
        return new Node(
                name,
                parent.isEmpty() ? null : parent,
                others.map(String::strip).filter(alias -> !alias.isEmpty()).toList());
    }
}
