package org.zhiqing.annualreport;

/** A file cannot be read as a report; the message is a Chinese sentence that says why and what to do. */
public final class UnreadableReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableReportException(String message) {
        super(message);
    }

    public UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
