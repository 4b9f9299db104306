import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.check.CheckPolicy;

/**
 * Reads every file of a folder again and again in one thread. Prints how long reading takes to the library's own extraction of
 * the text, in processor time, both in turn in one run, the median of the rounds; and how many reports are read and checked in a second.
 */
public final class Reading {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 7;
    private static final int WARM = 2;
    private static final long ROUND_NANOS = 400_000_000L;
    private static final String LINE = "%-28s %9s %9s %7s  %-15s %10s%n";

    private interface Work {
        Object of(byte[] file) throws Exception;
    }

    private Reading() {}

    public static void main(String[] args) throws Exception {
        System.out.printf(LINE, "file", "library", "ours", "ratio", "(least, most)", "checked/s");
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                if (!file.toString().endsWith(".cells")) {
                    measure(file);
                }
            }
        }
    }

    private static void measure(Path path) throws Exception {
        byte[] file = Files.readAllBytes(path);
        String name = path.getFileName().toString();
        Work library = library(name.substring(name.lastIndexOf('.') + 1));
        Work ours = bytes -> AnnualReports.read(bytes, name).cells();
        Work checked = bytes -> AnnualReports.check(AnnualReports.read(bytes, name), null, CheckPolicy.DEFAULT);
        double[] ratios = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] own = new double[ROUNDS];
        double[] checks = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            double l = library == null ? Double.NaN : millis(library, file);
            double o = millis(ours, file);
            double c = millis(checked, file);
            if (round >= 0) {
                theirs[round] = l;
                own[round] = o;
                checks[round] = c;
                ratios[round] = o / l;
            }
        }
        Arrays.sort(ratios);
        boolean alone = library == null;
        System.out.printf(
                LINE,
                name,
                alone ? "-" : String.format("%.2f ms", median(theirs)),
                String.format("%.2f ms", median(own)),
                alone ? "-" : String.format("%.2f", median(ratios)),
                alone ? "" : String.format("(%.2f, %.2f)", ratios[0], ratios[ROUNDS - 1]),
                String.format("%.0f", 1000 / median(checks)));
    }

    /** Milliseconds of processor time for one file, over many. */
    private static double millis(Work work, byte[] file) throws Exception {
        long start = THREAD.getCurrentThreadCpuTime();
        int count = 0;
        long end;
        do {
            if (work.of(file) == null) {
                throw new IllegalStateException("nothing read");
            }
            count++;
            end = THREAD.getCurrentThreadCpuTime();
        } while (end - start < ROUND_NANOS);
        return (end - start) / 1e6 / count;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The library's own extraction; null where no library gives the text of such a file. */
    private static Work library(String ending) {
        return switch (ending) {
            case "pdf" -> file -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(document);
                }
            };
            case "docx" -> file -> {
                try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in(file)))) {
                    return text.getText();
                }
            };
            case "doc" -> file -> {
                try (WordExtractor text = new WordExtractor(in(file))) {
                    return text.getText();
                }
            };
            case "xlsx" -> file -> {
                try (XSSFExcelExtractor text = new XSSFExcelExtractor(new XSSFWorkbook(in(file)))) {
                    return text.getText();
                }
            };
            case "xls" -> file -> {
                try (ExcelExtractor text = new ExcelExtractor(new HSSFWorkbook(in(file)))) {
                    return text.getText();
                }
            };
            case "html" -> file -> Jsoup.parse(in(file), null, "").text();
            default -> null;
        };
    }

    private static ByteArrayInputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }
}
