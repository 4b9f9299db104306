package org.zhiqing.server.desk.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.Responsible;

/**
 * What the page of an organ or unit shows besides its record.
 *
 * @param above the organs above it, the highest first
 * @param below what stands directly below it, units first
 * @param responsible those who have answered for a unit, the present one first; empty for organs
 * @param candidates who could be named responsible
 * @param mayKeep whether the reader keeps its record, group, units and responsible persons
 * @param mayArrange whether the reader adds, changes and closes organs there
 */
public record OrganView(
        Organ organ,
        List<Organ> above,
        List<Line> below,
        List<Responsible> responsible,
        List<Person> candidates,
        boolean mayKeep,
        boolean mayArrange) {

    /** An organ or unit in a list, with who answers for a unit. */
    public record Line(Organ organ, @Nullable String responsible) {}

    /** Returns whether the reader may change name, codes or end. */
    public boolean mayChange() {
        return organ.isUnit() ? mayKeep : mayArrange;
    }
}
