package org.zhiqing.annualreport.aggregate;

/** The tree of organs cannot be used; the message is a Chinese sentence that says why and what to do. */
public final class OrganTreeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrganTreeException(String message) {
        super(message);
    }

    /** The tree has no such organ, or none below it. */
    public static OrganTreeException unknown(String name) {
        return new OrganTreeException("机关树里没有“" + name + "”，或者它没有下级机关，不能汇总。请核对机关名称。");
    }

    /** There is no such file. */
    public static OrganTreeException noFile(String file) {
        return new OrganTreeException("没有找到机关树文件“" + file + "”。请核对路径。");
    }
}
