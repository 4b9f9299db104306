package org.zhiqing.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.HolidayNotice;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.HolidayTable;
import org.zhiqing.rules.calendar.RegionalOverlay;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.server.kernel.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the deadline ledger of a request, or of each line of a file. Needs neither the server nor its data. */
@Command(
        name = "due",
        description = "计算政府信息公开申请的答复期限，逐日说明（条例第三十条至第三十五条）；不需要服务，不读数据",
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已算出", "1:没有这个文件，或者放假安排有错", "2:参数不对，或者文件中有不能计算的行"})
final class DueCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    DueOptions asked = new DueOptions();

    @Option(names = "--json", description = "以JSON输出；多件时每件一行")
    boolean json;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "从文件读取多件，- 表示标准输入：每行一件，写法与命令行相同，--received 可以省去，例如 2025-01-24 --extend 10")
    @Nullable
    String from;

    @Option(
            names = "--holidays",
            paramLabel = "FILE",
            description = "另加的放假安排（CSV，date,kind,holiday,notice_year），同一年度的代替随软件提供的")
    @Nullable
    Path holidays;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "地方放假安排（CSV，格式与 --holidays 相同），文件名是地区，例如 广西.csv；写明的日子优先于国务院办公厅放假安排")
    @Nullable
    Path overlay;

    @Override
    public Integer call() throws IOException {
        WorkingDays calendar = WorkingDays.of(notices()).with(overlays());
        PrintWriter out = spec.commandLine().getOut();
        if (from != null) {
            return each(from, calendar, out);
        }
        try {
            DeadlineLedger ledger = asked.ledger(calendar);
            out.print(json ? LedgerPrint.json(ledger) + "\n" : LedgerPrint.text(ledger));
        } catch (WrongValue e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private int each(String file, WorkingDays calendar, PrintWriter out) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        int number = 0;
        int bad = 0;
        try (BufferedReader lines = open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String typed = line.strip().replace("\uFEFF", "");
                if (typed.isEmpty() || typed.startsWith("#")) {
                    continue;
                }
                try {
                    DeadlineLedger ledger = read(typed).ledger(calendar);
                    out.println(json ? LedgerPrint.json(ledger) : number + "\t" + LedgerPrint.line(ledger));
                } catch (ParameterException e) {
                    bad++;
                    err.println("第" + number + "行没有计算。" + Main.sentence(e));
                } catch (WrongValue e) {
                    bad++;
                    err.println("第" + number + "行没有计算。" + e.getMessage() + "。");
                }
            }
        }
        out.flush();
        err.flush();
        return bad == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
    }

    private static DueOptions read(String typed) {
        List<String> words = new ArrayList<>(List.of(typed.split("\\s+")));
        if (!words.get(0).startsWith("-")) {
            words.add(0, "--received");
        }
        DueOptions options = new DueOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words.toArray(String[]::new));
        return options;
    }

    private static BufferedReader open(String file) throws IOException {
        if (file.equals("-")) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        try {
            return Files.newBufferedReader(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new Refusal("cli.no-such-file", file);
        }
    }

    private List<HolidayNotice> notices() throws IOException {
        List<HolidayNotice> shipped = HolidayNotices.shipped();
        if (holidays == null) {
            return shipped;
        }
        List<HolidayNotice> all = new ArrayList<>(read(holidays));
        shipped.stream()
                .filter(notice -> all.stream().noneMatch(given -> given.year() == notice.year()))
                .toList()
                .forEach(all::add);
        return all;
    }

    private List<RegionalOverlay> overlays() throws IOException {
        if (overlay == null) {
            return List.of();
        }
        String region = String.valueOf(overlay.getFileName()).replaceFirst("\\.[^.]*$", "");
        return read(overlay).stream()
                .map(days -> new RegionalOverlay(region, 1, days))
                .toList();
    }

    private static List<HolidayNotice> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("cli.no-such-file", file);
        }
        HolidayTable table = HolidayTable.read(Files.readString(file), String.valueOf(file.getFileName()));
        if (!table.badLines().isEmpty()) {
            throw new Refusal(
                    "cli.holidays-bad-lines",
                    file,
                    table.badLines().get(0).lineNumber(),
                    table.badLines().get(0).reason().label(),
                    table.badLines().size());
        }
        return table.notices();
    }
}
