package org.zhiqing.annualreport.file;

/** The file has pictures in place of text. */
final class PictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int pages;

    PictureException(int pages) {
        super("pictures on " + pages + " pages");
        this.pages = pages;
    }

    int pages() {
        return pages;
    }
}
