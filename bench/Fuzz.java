import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.form.NoReportFormException;

/**
 * What Jazzer calls: any bytes are read as a report and checked, and nothing but the reader's own refusal may come out. With
 * one argument the bytes are a file with that ending. With three they are one part of a packed file: the ending, the packed
 * file around it, the name of the part.
 */
public final class Fuzz {

    private static String name = "";
    private static String part = "";
    private static final Map<String, byte[]> around = new LinkedHashMap<>();

    private Fuzz() {}

    public static void fuzzerInitialize(String[] args) throws IOException {
        name = "report." + args[0];
        if (args.length > 1) {
            part = args[2];
            around.putAll(unpacked(Path.of(args[1])));
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        byte[] file = part.isEmpty() ? input : packed(input);
        try {
            AnnualReports.check(AnnualReports.read(file, name), null, CheckPolicy.DEFAULT);
        } catch (UnreadableReportException | NoReportFormException refused) {
            return;
        }
    }

    /** Writes the part of a packed file to another file. Arguments: the packed file, the name of the part, the file to write. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[2]), unpacked(Path.of(args[0])).get(args[1]));
    }

    private static Map<String, byte[]> unpacked(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(byte[] input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> one : around.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getKey().equals(part) ? input : one.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
