package org.zhiqing.server.desk.office;

import org.zhiqing.server.organ.Person;

/**
 * A person in the list.
 *
 * @param unit name of the unit, empty for somebody without
 */
public record PersonLine(Person person, String unit, PersonState state) {}
