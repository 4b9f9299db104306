/**
 * The demonstration office (演示单位): a fictional development zone with people in every role, a year of documents, two
 * years of requests, figures and reports, made by {@code ./run demo} in a data folder of its own.
 *
 * <p>Owns no tables and knows no back doors: everything is played through the use cases, in the order of time, by the
 * people who would do it. What is played stands in {@code resources/demo}.
 */
@NullMarked
@ApplicationModule(displayName = "演示")
package org.zhiqing.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
