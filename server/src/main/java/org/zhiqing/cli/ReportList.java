package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.likeness.Likeness;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what came of each file: of a single file the result itself, of several a list with their names. As JSON that is an
 * array of objects with {@code file} and {@code result}, and one with {@code alike} at the end.
 */
final class ReportList {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final PrintWriter out;
    private final boolean json;
    private final boolean many;
    private boolean first = true;

    ReportList(PrintWriter out, boolean json, boolean many) {
        this.out = out;
        this.json = json;
        this.many = many;
    }

    void begin() {
        if (json && many) {
            out.println("[");
        }
    }

    void add(Path file, Supplier<String> asJson, Supplier<String> asText) {
        if (json && many) {
            element("{\"file\": " + MAPPER.writeValueAsString(file.toString()) + ", \"result\": " + asJson.get() + "}");
        } else if (json) {
            out.println(asJson.get());
        } else {
            out.print((many ? "== " + file + "\n" : "") + asText.get() + (many ? "\n" : ""));
        }
    }

    void end(List<Likeness.Pair> pairs) {
        if (json && many) {
            element("{\"alike\": " + MAPPER.writeValueAsString(pairs) + "}");
            out.println("\n]");
        } else if (!pairs.isEmpty()) {
            out.print(pairs.stream().map(ReportList::sentence).collect(Collectors.joining()));
        }
    }

    void end() {
        if (json && many) {
            out.println("\n]");
        }
    }

    private void element(String object) {
        out.print((first ? "" : ",\n") + object);
        first = false;
    }

    private static String sentence(Likeness.Pair pair) {
        return "[需说明] L-2 “" + pair.section().heading() + "”：" + pair.one() + " 与 " + pair.other() + " 约"
                + Math.round(pair.share() * 100) + "%的文字相同，疑有照抄。请写本机关的情况。\n";
    }
}
