package org.zhiqing.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.zhiqing.server.Zhiqing;

/** The modules use each other only as the table of the house allows. */
class ModulesTests {

    static final ApplicationModules MODULES = ApplicationModules.of(Zhiqing.class);

    @Test
    void noModuleReachesWhereItMayNot() {
        MODULES.verify();
    }
}
