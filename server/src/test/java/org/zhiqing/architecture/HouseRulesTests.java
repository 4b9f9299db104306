package org.zhiqing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhiqing.architecture.red.OpenStore;

/** Every rule holds in the house, and every rule fails on its red example. */
class HouseRulesTests {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhiqing.server", "org.zhiqing.cli");
    static final JavaClasses RED = new ClassFileImporter().importPackagesOf(OpenStore.class);

    static final Map<String, ArchRule> RULES = new TreeMap<>(Map.of(
            "names say something", HouseRules.NAMES_SAY_SOMETHING,
            "packages are words of the law", HouseRules.PACKAGES_ARE_WORDS_OF_THE_LAW,
            "stores are hidden", HouseRules.STORES_ARE_HIDDEN,
            "controllers call use cases", HouseRules.CONTROLLERS_CALL_USE_CASES,
            "time comes from a clock", HouseRules.TIME_COMES_FROM_A_CLOCK,
            "desk handlers say who may", HouseRules.DESK_HANDLERS_SAY_WHO_MAY,
            "use cases say who may", HouseRules.USE_CASES_SAY_WHO_MAY));

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEveryRule() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFailsOnItsRedExample() {
        assertThat(RED).isNotEmpty();
        return RULES.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getKey(), () -> assertThatExceptionOfType(AssertionError.class)
                                .isThrownBy(() -> rule.getValue().check(RED))));
    }
}
