package org.zhiqing.server.publication;

/**
 * A document that publishes a thing of a budget round, or will.
 *
 * @param entry id of the thing
 * @param open whether the public reads it now
 */
public record BudgetPaper(long entry, long document, String title, DocumentStage stage, boolean open) {}
