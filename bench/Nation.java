import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a tree of organs and a report for each organ that has none below it. Arguments: a report as printed by {@code report
 * read --json}, the folder to fill, how many reports. Thirty provinces, ten cities in each, ten counties in each, the organs
 * dealt out among the counties.
 */
public final class Nation {

    private static final Pattern CELL = Pattern.compile("\"id\" : \"([^\"]+)\"[^}]*?\"value\" : ([0-9.]+)");
    private static final int PROVINCES = 30;
    private static final int CITIES = 10;
    private static final int COUNTIES = 10;

    private Nation() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1], "reports"));
        int reports = Integer.parseInt(args[2]);
        String cells = cells(Files.readString(Path.of(args[0])));
        StringBuilder tree = new StringBuilder("机关,上级,曾用名\n全国,,\n");
        for (int province = 0; province < PROVINCES; province++) {
            tree.append("省").append(province).append(",全国,\n");
            for (int city = 0; city < CITIES; city++) {
                String name = "市" + province + "-" + city;
                tree.append(name).append(",省").append(province).append(",\n");
                for (int county = 0; county < COUNTIES; county++) {
                    tree.append("县").append(province).append('-').append(city).append('-').append(county).append(',').append(name).append(",\n");
                }
            }
        }
        for (int i = 0; i < reports; i++) {
            int county = i % (PROVINCES * CITIES * COUNTIES);
            String above = "县" + county / (CITIES * COUNTIES) + "-" + county / COUNTIES % CITIES + "-" + county % COUNTIES;
            String organ = "机关" + i;
            tree.append(organ).append(',').append(above).append(",\n");
            Path part = folder.resolve(Integer.toString(i / 1000));
            if (i % 1000 == 0) {
                Files.createDirectories(part);
            }
            Files.writeString(
                    part.resolve(i + ".json"),
                    "{\"form\":\"2021\",\"year\":2021,\"organ\":\"" + organ + "\",\"cells\":" + cells + "}");
        }
        Files.writeString(Path.of(args[1], "tree.csv"), tree);
    }

    private static String cells(String report) {
        StringJoiner cells = new StringJoiner(",", "[", "]");
        Matcher cell = CELL.matcher(report);
        while (cell.find()) {
            cells.add("{\"id\":\"" + cell.group(1) + "\",\"value\":" + cell.group(2) + "}");
        }
        return cells.toString();
    }
}
