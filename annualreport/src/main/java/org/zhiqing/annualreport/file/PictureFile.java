package org.zhiqing.annualreport.file;

import java.util.List;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/** A picture, or a PDF of pictures: refused, for nothing here reads letters out of a picture. */
final class PictureFile {

    static final String NOT_READABLE = "是图片，这里读不了。请向制作单位要Word、PDF（能选中文字的）或者网页版本。";

    private PictureFile() {}

    static List<Fragment> fragments(byte[] file, FileLimits limits) {
        throw new UnreadableReportException(NOT_READABLE);
    }
}
