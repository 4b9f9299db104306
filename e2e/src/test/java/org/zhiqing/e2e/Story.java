package org.zhiqing.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** A class whose tests are the chapters of one story, in the order of their numbers. After a failure it is not told on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Story.Teller.class)
@interface Story {

    /** Keeps pictures of a failure and ends the story there. */
    final class Teller implements TestExecutionExceptionHandler, ExecutionCondition {

        private static final String BROKEN = "broken";

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable fault) throws Throwable {
            store(context).put(BROKEN, context.getDisplayName());
            Album.fault(context.getRequiredTestMethod().getName());
            throw fault;
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Object broken = store(context).get(BROKEN);
            return broken == null
                    ? ConditionEvaluationResult.enabled("the story goes on")
                    : ConditionEvaluationResult.disabled("the story broke off at " + broken);
        }

        private static ExtensionContext.Store store(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(
                            Teller.class, context.getRequiredTestClass().getName()));
        }
    }
}
