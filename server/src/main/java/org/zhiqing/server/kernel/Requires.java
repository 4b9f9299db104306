package org.zhiqing.server.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The acts of which the {@link Actor} must be allowed at least one. On a use-case method the argument of type
 * {@code Actor} is checked; on a page's handler the signed-in person is. Desk handlers without it are closed to all.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Act[] value();
}
