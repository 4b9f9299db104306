package org.zhiqing.server.work;

/**
 * Which tasks of a module pass to the substitute of somebody who is away (代办): those whose step may be taken in
 * another's place. Each module that has such steps has one.
 */
public interface PassingTasks {

    /** Returns whether the task, one for the holders of a role, may be done in another's place. */
    boolean passes(Task task);
}
