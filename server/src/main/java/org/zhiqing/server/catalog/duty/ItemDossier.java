package org.zhiqing.server.catalog.duty;

import java.util.List;

/**
 * An item with all that happened to it.
 *
 * @param duties latest first
 * @param statements newest first
 * @param documents ids of the documents that are public under it, newest first
 */
public record ItemDossier(CoverageLine line, List<DutyLine> duties, List<Statement> statements, List<Long> documents) {

    public ItemDossier {
        duties = List.copyOf(duties);
        statements = List.copyOf(statements);
        documents = List.copyOf(documents);
    }
}
