package org.zhiqing.server.catalog.restructuring;

import java.util.Collection;
import java.util.Set;
import org.zhiqing.server.kernel.Actor;

/** What lies in sections. The catalog never learns of documents: publication says where something is, and moves it. */
public interface SectionContents {

    /** Returns those of the slugs under which the organ has documents, in whatever stage. */
    Set<String> full(long organ, Collection<String> slugs);

    /** Moves all documents of the organ from one section to another, and remembers which they were. */
    void move(long organ, long plan, String from, String to, Actor by);

    /** Moves back what {@link #move} has moved for that plan and what still lies where it was moved to. */
    void moveBack(long organ, long plan, Actor by);
}
