package org.zhiqing.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Numbers. The commands need neither the server nor its data. */
@Command(name = "number", description = "编号", subcommands = NumberCommand.Check.class, synopsisSubcommandLabel = "命令")
final class NumberCommand {

    @Mixin
    HelpOption help = new HelpOption();

    /** Checks numbers. Exit code 0: all valid; 1: not. */
    @Command(
            name = "check",
            description = "核对证件号码、代码、登记编号、查询码、索引号、发文字号；不需要服务，不读数据。身份号码只显示首尾",
            exitCodeListHeading = "退出码：%n",
            exitCodeList = {"0:都正确", "1:有不正确的"})
    static final class Check implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        HelpOption help = new HelpOption();

        @Parameters(paramLabel = "NUMBER", arity = "1..*", description = "编号，- 表示从标准输入逐行读取")
        List<String> numbers = new ArrayList<>();

        @Option(names = "--kind", paramLabel = "KIND", description = "按哪一种核对：${COMPLETION-CANDIDATES}（默认逐种试）")
        @Nullable
        NumberKind kind;

        @Option(names = "--json", description = "以JSON输出，每个编号一行")
        boolean json;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            boolean allValid = true;
            for (String number : typed()) {
                NumberKind.@Nullable Checked best = best(number);
                allValid &= best != null && best.valid();
                out.println(json ? object(best) : sentence(best));
            }
            out.flush();
            return allValid ? 0 : 1;
        }

        private List<String> typed() {
            return numbers.stream()
                    .flatMap(number -> number.equals("-")
                            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines()
                            : Stream.of(number))
                    .filter(number -> !number.isBlank())
                    .toList();
        }

        /** The kind it is, else the one it was meant to be; null when it is like none. */
        private NumberKind.@Nullable Checked best(String number) {
            if (kind != null) {
                return kind.check(number);
            }
            List<NumberKind.Checked> all = Arrays.stream(NumberKind.values())
                    .map(each -> each.check(number))
                    .toList();
            return all.stream()
                    .filter(NumberKind.Checked::valid)
                    .findFirst()
                    .or(() -> all.stream().filter(NumberKind.Checked::close).findFirst())
                    .orElse(null);
        }

        private static String sentence(NumberKind.@Nullable Checked checked) {
            if (checked == null) {
                return "不像任何一种编号。请核对，或者用 --kind 指明是哪一种。";
            }
            String label = checked.kind().label();
            return checked.valid() ? label + "，正确：" + checked.text() : label + "，不正确：" + checked.text();
        }

        private static String object(NumberKind.@Nullable Checked checked) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("kind", checked == null ? null : checked.kind().name());
            object.put("valid", checked != null && checked.valid());
            object.put("text", checked != null && checked.valid() ? checked.text() : null);
            object.put("fault", checked == null ? "不像任何一种编号" : checked.valid() ? null : checked.text());
            return JsonMapper.shared().writeValueAsString(object);
        }
    }
}
