package org.zhiqing.server.work.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.organ.OpenWork;
import org.zhiqing.server.work.Holding;
import org.zhiqing.server.work.Portfolio;
import org.zhiqing.server.work.Tasks;

/** Everything that a handover would move. */
@Component
@Transactional(readOnly = true)
class UnfinishedWork implements OpenWork {

    private final List<Portfolio> portfolios;
    private final Tasks tasks;

    UnfinishedWork(List<Portfolio> portfolios, Tasks tasks) {
        this.portfolios = List.copyOf(portfolios);
        this.tasks = tasks;
    }

    @Override
    public int countOf(long person) {
        return items(person, holdings(person)).size();
    }

    List<Holding> holdings(long person) {
        return portfolios.stream()
                .flatMap(portfolio -> portfolio.heldBy(person).stream())
                .toList();
    }

    /** Returns what is held, then tasks that belong to nothing that is held. */
    List<HandoverRecord.Item> items(long person, List<Holding> holdings) {
        Set<String> held = holdings.stream()
                .map(holding -> holding.subject() + "/" + holding.subjectId())
                .collect(Collectors.toSet());
        Stream<HandoverRecord.Item> loose = tasks.openOfPerson(person).stream()
                .filter(task -> !held.contains(task.subject() + "/" + task.subjectId()))
                .map(task -> new HandoverRecord.Item("待办", task.sentence(), "待办理", task.href()));
        List<HandoverRecord.Item> items = new ArrayList<>(holdings.stream()
                .map(holding ->
                        new HandoverRecord.Item(holding.kind(), holding.what(), holding.standing(), holding.href()))
                .toList());
        loose.forEach(items::add);
        return items;
    }
}
