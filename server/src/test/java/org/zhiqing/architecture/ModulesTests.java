package org.zhiqing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.zhiqing.server.Zhiqing;

/** The modules use each other only as the table of the house allows. */
class ModulesTests {

    static final ApplicationModules MODULES = ApplicationModules.of(Zhiqing.class);

    /** On the class path a test's package-info hides the module's own, and with it what the module declares. */
    @Test
    void noTestPackageHidesWhatAModuleDeclares() {
        Path tests = Path.of("src/test/java");
        assertThat(SourceText.files(tests, "package-info.java"))
                .noneMatch(file -> Files.exists(Path.of("src/main/java").resolve(tests.relativize(file))));
    }

    @Test
    void noModuleReachesWhereItMayNot() {
        MODULES.verify();
    }
}
