package org.zhiqing.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * A test of the system on a real PostgreSQL: one context for all such tests, MockMvc with security, a settable clock.
 * Tests share the database, so each makes its own organ and never relies on emptiness.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Zhiqing.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(SystemTestBeans.class)
public @interface SystemTest {}
