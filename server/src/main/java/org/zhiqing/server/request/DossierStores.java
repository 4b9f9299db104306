package org.zhiqing.server.request;

import org.springframework.stereotype.Component;

/** The tables from which a dossier is read. */
@Component
record DossierStores(
        RequestStore requests,
        ParticularsStore particulars,
        HistoryStore history,
        AnswerStore answers,
        SearchStore searches) {}
