package org.zhiqing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
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

    /** With the file the server need not read all classes to learn in which order the modules' tables are made. */
    @Test
    void theOrderOfModulesIsWrittenDown() throws IOException {
        String file = Files.readString(SourceText.RESOURCES.resolve(ApplicationModulesExporter.DEFAULT_LOCATION));
        List<String> order = Pattern.compile("\"(\\w+)\"")
                .matcher(file)
                .results()
                .map(name -> name.group(1))
                .toList();
        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(MODULES.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
        MODULES.forEach(
                module -> module.getDirectDependencies(MODULES).uniqueModules().forEach(used -> assertThat(order)
                        .as("%s before %s", used.getIdentifier(), module.getIdentifier())
                        .containsSubsequence(
                                used.getIdentifier().toString(),
                                module.getIdentifier().toString())));
    }
}
