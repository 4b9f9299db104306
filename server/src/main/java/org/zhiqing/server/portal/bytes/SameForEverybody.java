package org.zhiqing.server.portal.bytes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler whose page is the same for every visitor until something public changes: no form token, no session,
 * nothing personal. Asked for without a query it is kept as bytes and answered from them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SameForEverybody {}
