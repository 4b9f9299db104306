package org.zhiqing.server.catalog.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.ItemPlan;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** What waits for whom because of the catalog. */
@Component
class DutyTasks {

    static final String DUTY = "catalog-duty";
    static final String STATEMENT = "catalog-statement";

    private static final String PUBLISH = "publish";
    private static final String CONFIRM = "confirm";

    private final Tasks tasks;
    private final People people;

    DutyTasks(Tasks tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    /** Tells whoever is in charge of the item: the person, else the clerks of its unit, else the disclosure office. */
    void open(CatalogItem item, long duty, String occasion, LocalDate from, LocalDate dueOn) {
        if (!tasks.openOf(DUTY, duty).isEmpty()) {
            return;
        }
        ItemPlan plan = item.plan();
        String what = occasion.isEmpty() ? plan.timetable().nameOf(from) : occasion;
        String sentence = Sentences.of("catalog.task-publish", item.name(), what);
        Long owner = inCharge(plan.owner());
        if (owner != null) {
            tasks.open(NewTask.forPerson(owner, item.organ(), DUTY, duty, PUBLISH, cut(sentence), href(item), dueOn));
        } else {
            Role role = plan.unit() == null ? Role.DISCLOSURE_OFFICE : Role.CLERK;
            tasks.open(NewTask.forRole(
                    role, item.organ(), plan.unit(), DUTY, duty, PUBLISH, cut(sentence), href(item), dueOn));
        }
    }

    private @Nullable Long inCharge(@Nullable Long owner) {
        return owner != null && people.actor(owner).isPresent() ? owner : null;
    }

    void close(long duty, Actor by) {
        tasks.close(DUTY, duty, by);
    }

    /** Asks the disclosure office, or its head where the whole office is who proposed. */
    void askToConfirm(CatalogItem item, long statement, Actor by) {
        boolean others = people.holding(Role.DISCLOSURE_OFFICE, item.organ()).stream()
                .anyMatch(person -> person.id() != by.person());
        tasks.open(NewTask.forRole(
                others ? Role.DISCLOSURE_OFFICE : Role.DISCLOSURE_OFFICE_HEAD,
                item.organ(),
                null,
                STATEMENT,
                statement,
                CONFIRM,
                cut(Sentences.of("catalog.task-confirm", item.name(), by.name())),
                href(item),
                null));
    }

    void confirmed(long statement, Actor by) {
        tasks.close(STATEMENT, statement, by);
    }

    private static String cut(String sentence) {
        return sentence.length() <= 500 ? sentence : sentence.substring(0, 499) + "…";
    }

    private static String href(CatalogItem item) {
        return "/desk/catalog/" + item.id();
    }
}
