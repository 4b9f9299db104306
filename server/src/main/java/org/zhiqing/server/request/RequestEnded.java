package org.zhiqing.server.request;

import java.time.LocalDate;

/**
 * A request has ended; told within the transaction.
 *
 * @param answered whether by an answer, not because it was no longer processed or taken back
 * @param how the letter, or what happened, in Chinese
 */
public record RequestEnded(long id, long organ, String receiptNumber, boolean answered, LocalDate on, String how) {}
