package org.zhiqing.server.catalog.budget;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.work.Holding;
import org.zhiqing.server.work.Portfolio;

/** The bodies and funds of open budget rounds that a person is in charge of. */
@Component
class BudgetPortfolio implements Portfolio {

    private final BudgetStore store;

    BudgetPortfolio(BudgetStore store) {
        this.store = store;
    }

    @Override
    public List<Holding> heldBy(long person) {
        return store.ownedBy(person).stream()
                .map(subject -> new Holding(
                        BudgetTasks.SUBJECT,
                        subject.id(),
                        "预决算公开",
                        "“" + subject.name() + "”",
                        "责任人",
                        BudgetTasks.href(subject),
                        Act.DOCUMENT_DRAFT,
                        null))
                .toList();
    }

    @Override
    public void move(long from, Actor to, Actor by) {
        store.ownedBy(from).forEach(subject -> store.charge(subject.id(), subject.unit(), to.person()));
    }
}
