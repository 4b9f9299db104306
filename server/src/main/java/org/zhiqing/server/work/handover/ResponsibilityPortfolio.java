package org.zhiqing.server.work.handover;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.UnitResponsibility;
import org.zhiqing.server.work.Holding;
import org.zhiqing.server.work.Portfolio;

/** The units for which a person answers (责任人). */
@Component
class ResponsibilityPortfolio implements Portfolio {

    private final UnitResponsibility responsibility;

    ResponsibilityPortfolio(UnitResponsibility responsibility) {
        this.responsibility = responsibility;
    }

    @Override
    public List<Holding> heldBy(long person) {
        return responsibility.unitsOf(person).stream()
                .map(ResponsibilityPortfolio::holding)
                .toList();
    }

    private static Holding holding(Organ unit) {
        return new Holding("unit", unit.id(), "责任人", "：" + unit.name(), "在任", "/desk/organs/" + unit.id(), null, null);
    }

    @Override
    public void move(long from, Actor to, Actor by) {
        responsibility.handOver(by, from, to.person());
    }
}
