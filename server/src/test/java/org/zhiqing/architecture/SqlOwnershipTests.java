package org.zhiqing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module's SQL names its own tables, and views that their owner publishes. */
class SqlOwnershipTests {

    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|delete from)\\s+([a-z_][a-z0-9_]*)");

    static final Map<String, String> TABLES = SourceText.created("table");

    @Test
    void everyModuleNamesItsOwnTablesOnly() {
        assertThat(TABLES).isNotEmpty();
        List<String> foreign = new ArrayList<>();
        for (Path file : SourceText.files(SourceText.JAVA, ".java")) {
            String module = SourceText.JAVA.relativize(file).getName(0).toString();
            foreign.addAll(foreignTables(module, SourceText.text(file)));
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void theRuleSeesAForeignTable() {
        assertThat(foreignTables("request", "jdbc.sql(\"select id from task where id = 1\")"))
                .containsExactly("request names task, a table of work");
    }

    static List<String> foreignTables(String module, String source) {
        List<String> foreign = new ArrayList<>();
        Matcher literal = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL)
                .matcher(source);
        while (literal.find()) {
            Matcher named = NAMED.matcher(literal.group());
            while (named.find()) {
                String owner = TABLES.get(named.group(1).toLowerCase(java.util.Locale.ROOT));
                if (owner != null && !owner.equals(module)) {
                    foreign.add(module + " names " + named.group(1) + ", a table of " + owner);
                }
            }
        }
        return foreign;
    }
}
