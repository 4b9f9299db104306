package org.zhiqing.annualreport.file;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/** A PDF with a text layer. One without is a picture. */
final class PdfFile {

    /** A report without so many characters has none, apart from a stamp or a page number. */
    private static final int FEWEST_CHARACTERS = 30;

    private PdfFile() {}

    static List<Fragment> fragments(byte[] file, FileLimits limits) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new UnreadableReportException(
                        "PDF有" + document.getNumberOfPages() + "页，超过" + limits.pages() + "页，不像年度报告。请只交年度报告的部分。");
            }
            return read(document, limits);
        } catch (InvalidPasswordException e) {
            throw new UnreadableReportException("PDF设有密码，不能读取。请去掉密码后再试。", e);
        } catch (IOException e) {
            throw new UnreadableReportException("PDF已经损坏或者不完整，读不下去。请重新取得文件。", e);
        }
    }

    private static List<Fragment> read(PDDocument document, FileLimits limits) throws IOException {
        PageSequence sequence = new PageSequence();
        long characters = 0;
        long unmapped = 0;
        int number = 0;
        for (PDPage page : document.getPages()) {
            PageMarks marks = PdfPage.marks(page, ++number);
            characters += marks.glyphs().size();
            unmapped += marks.unmapped();
            sequence.add(marks);
            if (characters > limits.characters() || sequence.fragments().size() > limits.fragments()) {
                throw new UnreadableReportException("文字太多，不像年度报告。请核对文件。");
            }
        }
        if (characters < FEWEST_CHARACTERS) {
            throw new PictureException(number);
        }
        if (unmapped * 3 > characters) {
            throw new UnreadableReportException("PDF的字体没有说明字形对应哪个字，读出来是乱码，不能读取。请向制作单位要Word文件或者重新导出PDF。");
        }
        return sequence.fragments();
    }

    static double[] box(Point2D... points) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Point2D point : points) {
            box[0] = Math.min(box[0], point.getX());
            box[1] = Math.min(box[1], point.getY());
            box[2] = Math.max(box[2], point.getX());
            box[3] = Math.max(box[3], point.getY());
        }
        return box;
    }
}
