package org.zhiqing.annualreport.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.zhiqing.annualreport.form.CellId;

/** Reports of ours that other programs converted, and their cells. */
public final class ConvertedFiles {

    private ConvertedFiles() {}

    /** Returns a file below {@code converted}. */
    public static byte[] bytes(String name) {
        try (var stream = ConvertedFiles.class.getResourceAsStream("/converted/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the cells of a report below {@code converted}, e.g. of c-2023-few. */
    public static Map<CellId, BigDecimal> cells(String report) {
        Map<CellId, BigDecimal> cells = new LinkedHashMap<>();
        new String(bytes(report + ".cells"), StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] cell = line.split(",");
            cells.put(new CellId(cell[0]), new BigDecimal(cell[1]));
        });
        return cells;
    }
}
