package org.zhiqing.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Commands speak to the operator; libraries only when something is wrong. */
final class QuietLogging {

    private QuietLogging() {}

    static void set() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }
}
