package org.zhiqing.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.ReportFormat;
import org.zhiqing.annualreport.render.MissingGlyphException;
import org.zhiqing.annualreport.render.ReportContent;

/** Where a written report goes: a file, or standard output for {@code -} and for nothing. */
final class ReportOutput {

    private static final String STANDARD = "-";

    private ReportOutput() {}

    /** Returns the format that was named, else that of the file's name; empty if neither names one. */
    static Optional<ReportFormat> format(@Nullable String named, @Nullable Path file) {
        if (named != null) {
            return ReportFormat.named(named);
        }
        return file == null ? Optional.empty() : ReportFormat.named(String.valueOf(file.getFileName()));
    }

    /** Something that writes itself. */
    @FunctionalInterface
    interface Written {
        void to(OutputStream out) throws IOException;
    }

    /** Writes the report and returns the exit code; what went wrong is named on {@code err}. */
    static int write(ReportContent content, ReportFormat format, @Nullable Path file, PrintWriter err) {
        return write(out -> format.write(content, out), file, err);
    }

    static int write(Written written, @Nullable Path file, PrintWriter err) {
        QuietLogging.set();
        try {
            if (file == null || file.toString().equals(STANDARD)) {
                OutputStream out = new BufferedOutputStream(System.out);
                written.to(out);
                out.flush();
            } else {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    written.to(out);
                }
            }
            return ReportCommand.NOTHING_FOUND;
        } catch (MissingGlyphException e) {
            return refuse(err, e.getMessage());
        } catch (IOException e) {
            return refuse(err, "“" + file + "”没有写出来：" + e.getMessage() + "。请检查文件夹是否存在、是否有写入权限。");
        }
    }

    static int refuse(PrintWriter err, @Nullable String why) {
        err.println(why);
        err.flush();
        return ReportCommand.UNREADABLE;
    }
}
