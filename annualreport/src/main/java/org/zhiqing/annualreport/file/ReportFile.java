package org.zhiqing.annualreport.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;
import org.zhiqing.annualreport.read.TextLayout;

/** Cuts the bytes of a file of any known kind into fragments. */
public final class ReportFile {

    private ReportFile() {}

    /**
     * Returns the bytes of a file.
     *
     * @throws UnreadableReportException with a Chinese sentence if it is not there, cannot be read or is beyond the limits
     */
    public static byte[] bytes(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableReportException("没有找到文件“" + file + "”。请核对路径。");
            }
            mustBeWithin(FileLimits.STANDARD, Files.size(file), name);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableReportException("“" + name + "”读不出来。请核对文件是否还在、有没有读取的权限。", e);
        }
    }

    /** @throws UnreadableReportException if a file of this size is beyond the limits */
    public static void mustBeWithin(FileLimits limits, long size, String name) {
        if (size > limits.bytes()) {
            throw new UnreadableReportException(
                    "“" + name + "”超过" + limits.bytes() / (1024 * 1024) + "MB，不像年度报告。请核对文件。");
        }
    }

    /** Returns whether the file is the engine's own JSON, which has cells and no fragments. */
    public static boolean isJson(byte[] file, String name) {
        return textual(file) && FileKind.of(file, lower(name)) == FileKind.JSON;
    }

    /** Returns whether the file is the engine's own CSV or another one: cells without a text. */
    public static boolean isCsv(byte[] file, String name) {
        return textual(file) && FileKind.of(file, lower(name)) == FileKind.CSV;
    }

    /** Looking into packed files for their kind takes time; no text begins with such bytes. */
    private static boolean textual(byte[] file) {
        return file.length < 2 || !(file[0] == 'P' && file[1] == 'K' || file[0] == (byte) 0xd0);
    }

    /** Returns the characters of a text file, whatever its encoding. */
    public static String text(byte[] file) {
        return TextFile.text(file);
    }

    /**
     * Returns what stands in the file.
     *
     * @param name tells text from Markdown, and is not believed otherwise
     * @throws UnreadableReportException with a Chinese sentence if the file is empty, of an unknown kind, encrypted, damaged, a
     *     picture that cannot be read here, or beyond the limits
     */
    public static List<Fragment> fragments(byte[] file, String name, FileLimits limits) {
        if (file.length == 0) {
            throw new UnreadableReportException("“" + name + "”是空文件。");
        }
        mustBeWithin(limits, file.length, name);
        try {
            return read(file, lower(name), limits);
        } catch (PictureException e) {
            return PictureFile.fragments(file, FileKind.of(file, lower(name)));
        } catch (UnreadableReportException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableReportException("“" + name + "”已经损坏，读不下去。请重新取得文件，或者打开后另存再试。", e);
        } catch (StackOverflowError e) {
            throw new UnreadableReportException("“" + name + "”的层次太深，不像年度报告，没有继续读取。", e);
        }
    }

    private static List<Fragment> read(byte[] file, String name, FileLimits limits) {
        return switch (FileKind.of(file, name)) {
            case TEXT, CSV, JSON -> TextLayout.fragments(TextFile.text(file));
            case HTML -> HtmlFile.fragments(HtmlFile.decoded(file), limits);
            case MHTML -> HtmlFile.fragments(WebArchive.html(file), limits);
            case DOCX -> WordFile.fragments(file, limits);
            case DOC -> OldWordFile.fragments(file, limits);
            case SHEET -> SheetFile.fragments(file, limits);
            case ODT -> OpenDocumentFile.fragments(file, limits);
            case PDF -> PdfFile.fragments(file, limits);
            case OFD -> OfdFile.fragments(file, limits);
            case PICTURE -> PictureFile.fragments(file, FileKind.PICTURE);
            case ENCRYPTED -> throw new UnreadableReportException("文件设有密码，不能读取。请去掉密码后再试。");
            case RTF -> throw new UnreadableReportException("这是RTF文件，不能读取。请用Word或者WPS另存为.docx后再试。");
            case ARCHIVE -> throw new UnreadableReportException("这是压缩包。请解开后交里面的报告文件。");
            case UNKNOWN ->
                throw new UnreadableReportException(
                        "不认识这种文件。可以读取Word、WPS另存的.docx、.doc，以及PDF、OFD、ODT、ODS、Excel、网页、纯文本和Markdown。");
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
