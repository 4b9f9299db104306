package org.zhiqing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;

/** The house's rules on types. Each has a red example in {@code red} that proves it can fail. */
final class HouseRules {

    private static final Pattern BANNED = Pattern.compile(
            "(Service|Manager|Helper|Utils?|Impl|Info|Data|DTO|Dto|VO|Processor)$|^(Base|Abstract)[A-Z]");
    private static final Pattern BANNED_PACKAGE =
            Pattern.compile(".*\\.(util|utils|common|misc|service|repository|model|dto)(\\..*)?");

    private HouseRules() {}

    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should(new ArchCondition<>("not have a name that says nothing") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (BANNED.matcher(type.getSimpleName()).find()) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " has a banned name"));
                    }
                }
            });

    static final ArchRule PACKAGES_ARE_WORDS_OF_THE_LAW = classes()
            .should(new ArchCondition<>("not lie in a package named for a layer") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (BANNED_PACKAGE.matcher(type.getPackageName()).matches()) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " lies in a banned package"));
                    }
                }
            });

    static final ArchRule STORES_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()
            .because("the SQL of a module is its own affair");

    static final ArchRule CONTROLLERS_CALL_USE_CASES = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.jdbc\\..*|javax\\.sql\\..*|.*Store")
            .because("a page asks use cases, lists and tallies, never tables");

    private static final Set<String> TIMES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    private static final DescribedPredicate<JavaMethodCall> NOW_WITHOUT_A_CLOCK = describe(
            "now() without a clock",
            call -> call.getName().equals("now")
                    && TIMES.contains(call.getTargetOwner().getName())
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.time.Clock")));

    static final ArchRule TIME_COMES_FROM_A_CLOCK =
            noClasses().should().callMethodWhere(NOW_WITHOUT_A_CLOCK).because("days of the law must be testable");

    static final ArchRule DESK_HANDLERS_SAY_WHO_MAY = methods()
            .that(describe("are handlers of the desk", HouseRules::isHandler))
            .should(be(describe(
                    "annotated with @Requires", (JavaMethod method) -> method.isAnnotatedWith(Requires.class))))
            .because("a desk page without @Requires is closed to all");

    static final ArchRule USE_CASES_SAY_WHO_MAY = methods()
            .that(describe(
                    "are public use cases on behalf of a person",
                    (JavaMethod method) -> method.getModifiers().contains(JavaModifier.PUBLIC)
                            && method.getOwner().isAnnotatedWith(Service.class)
                            && method.getRawParameterTypes().stream()
                                    .anyMatch(type -> type.getName().equals(Actor.class.getName()))))
            .should(new ArchCondition<>("be annotated with @Requires or ask the actor themselves") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean asks = method.isAnnotatedWith(Requires.class)
                            || method.getOwner().isAnnotatedWith(OpenToCallers.NAME)
                            || method.getMethodCallsFromSelf().stream()
                                    .anyMatch(call ->
                                            call.getTargetOwner().getName().equals(Actor.class.getName())
                                                    && Set.of("must", "may", "is")
                                                            .contains(call.getName()));
                    if (!asks) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks nobody"));
                    }
                }
            });

    private static boolean isHandler(JavaMethod method) {
        return method.getOwner().getPackageName().contains(".desk")
                && method.getAnnotations().stream()
                        .anyMatch(
                                annotation -> annotation
                                        .getRawType()
                                        .getName()
                                        .matches(
                                                "org\\.springframework\\.web\\.bind\\.annotation\\.(Get|Post|Put|Delete|Request)Mapping"))
                && method.getOwner().isAnnotatedWith(Controller.class);
    }

    /** Lower modules that serve other use cases, not people. */
    private static final class OpenToCallers {
        static final String NAME = "org.zhiqing.server.kernel.CalledByUseCases";
    }
}
