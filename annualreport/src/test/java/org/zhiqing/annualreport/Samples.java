package org.zhiqing.annualreport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;

/** Invented reports of organs that do not exist. */
public final class Samples {

    private Samples() {}

    public static String text(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream("/reports/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReportReading read(String name) {
        return ReportReader.readText(text(name), name);
    }

    /** The sample with a piece of its text replaced; the piece must be there. */
    public static ReportReading readWith(String name, String old, String replacement) {
        String text = text(name);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("not in " + name + ": " + old);
        }
        return ReportReader.readText(text.replace(old, replacement), name);
    }
}
