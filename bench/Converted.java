import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * Reads the files that other programs made of reports whose cells are known, and counts what came back. Arguments: the folder
 * with the cells of each report as CSV, the folder with a folder for each way of conversion.
 */
public final class Converted {

    private static final String LINE = "%-12s %5s  %6s %5s %9s %10s %6s  %s%n";

    private Converted() {}

    public static void main(String[] args) throws IOException {
        System.out.printf(LINE, "way", "files", "right", "wrong", "undecided", "unreadable", "absent", "narrative");
        boolean wrong = false;
        for (Path way : list(Path.of(args[1]))) {
            wrong |= way(way, Path.of(args[0]));
        }
        System.exit(wrong ? 1 : 0);
    }

    private static boolean way(Path way, Path cells) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        int files = 0;
        for (Path file : list(way)) {
            files++;
            String name = file.getFileName().toString();
            ReportReading truth = AnnualReports.read(cells.resolve(name.substring(0, name.lastIndexOf('.')) + ".csv"));
            try {
                ReportReading read = AnnualReports.read(file);
                counts.merge("sections", read.sections().size(), Integer::sum);
                truth.cells().forEach((id, value) -> counts.merge(verdict(name, id, value, read), 1, Integer::sum));
            } catch (UnreadableReportException e) {
                System.out.println(file + ": " + e.getMessage());
                counts.merge("absent", truth.cells().size(), Integer::sum);
            }
        }
        System.out.printf(
                LINE,
                way.getFileName(),
                files,
                counts.getOrDefault("right", 0),
                counts.getOrDefault("wrong", 0),
                counts.getOrDefault("undecided", 0),
                counts.getOrDefault("unreadable", 0) + counts.getOrDefault("blank", 0),
                counts.getOrDefault("absent", 0),
                counts.getOrDefault("sections", 0) + " sections of " + files * 6);
        return counts.containsKey("wrong");
    }

    private static String verdict(String file, CellId id, CellValue truth, ReportReading read) {
        CellValue value = read.cell(id);
        if (!value.isNumber()) {
            return value.state().name().toLowerCase(java.util.Locale.ROOT);
        }
        if (value.asNumber().orElseThrow().compareTo(truth.asNumber().orElseThrow()) == 0) {
            return "right";
        }
        System.out.println(file + ": " + id.value() + " is " + truth.number() + ", read " + value.number());
        return "wrong";
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
