package org.zhiqing.cli;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.fee.FeeLine;
import org.zhiqing.rules.fee.FeeSchedule;
import org.zhiqing.rules.fee.Yuan;
import org.zhiqing.server.kernel.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Prints the processing fee by one tariff. Needs neither the server nor its data. */
@Command(name = "fee", description = "计算信息处理费：按件（同一申请人一个自然月内）或者按量，不能并用（国办函〔2020〕109号）；不需要服务，不读数据")
final class FeeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    Tariff tariff;

    @Option(names = "--json", description = "以JSON输出")
    boolean json;

    /** One of the two: both together is forbidden (art. 3). */
    static final class Tariff {

        @ArgGroup(exclusive = false)
        @Nullable
        ByRequest byRequest;

        @Option(names = "--pages", paramLabel = "N", required = true, description = "按量：一件申请提供的页数（A4 一面为一页）")
        @Nullable
        Integer pages;
    }

    /** The requests of one applicant in one month. */
    static final class ByRequest {

        @Option(names = "--items", paramLabel = "N", required = true, description = "按件：同一申请人当月的申请件数")
        int items;

        @Option(names = "--month", paramLabel = "MONTH", required = true, description = "哪个自然月，例如 2025-03")
        @SuppressWarnings("NullAway.Init")
        String month;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ByRequest byRequest = tariff.byRequest;
        if (byRequest != null) {
            byRequest(byRequest, out);
        } else {
            byPage(tariff.pages == null ? 0 : tariff.pages, out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void byRequest(ByRequest asked, PrintWriter out) {
        YearMonth month = month(asked.month);
        if (asked.items < 1 || asked.items > 1_000_000) {
            throw new Refusal("cli.fee-count", asked.items);
        }
        FeeSchedule schedule = FeeSchedule.inForceOn(month.atDay(1))
                .orElseThrow(() -> new Refusal("cli.fee-not-in-force", month, FeeSchedule.NATIONAL_2021.inForceFrom()));
        List<FeeLine> lines = schedule.requestLines(1, asked.items);
        Yuan last = schedule.byRequest(asked.items);
        print(schedule, FeeBasis.BY_REQUEST, lines, month.toString(), asked.items, last, out);
    }

    private void byPage(int pages, PrintWriter out) {
        if (pages < 0 || pages > 1_000_000) {
            throw new Refusal("cli.fee-count", pages);
        }
        FeeSchedule schedule = FeeSchedule.NATIONAL_2021;
        print(schedule, FeeBasis.BY_PAGE, schedule.pageLines(pages), null, pages, null, out);
    }

    private void print(
            FeeSchedule schedule,
            FeeBasis basis,
            List<FeeLine> lines,
            @Nullable String month,
            int count,
            @Nullable Yuan last,
            PrintWriter out) {
        Yuan sum = FeeSchedule.sum(lines);
        if (json) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("basis", basis.name());
            object.put("rule", schedule.source(basis));
            object.put("month", month);
            object.put("count", count);
            object.put("lines", lines.stream().map(FeeLine::text).toList());
            object.put("lastItemYuan", last == null ? null : last.amount());
            object.put("sumYuan", sum.amount());
            out.println(JsonMapper.shared().writeValueAsString(object));
            return;
        }
        out.println(basis.label() + "（" + schedule.source(basis) + "）：" + (month == null ? "" : month + "，同一申请人")
                + count + basis.unit());
        lines.forEach(line -> out.println(line.text()));
        out.println(lines.isEmpty() ? "没有超过免费的数量，不收费。" : "合计" + sum + "。");
        if (last != null && !last.equals(Yuan.ZERO)) {
            out.println("其中第" + count + "件" + last + "。");
        }
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal("cli.fee-month", typed);
        }
    }
}
