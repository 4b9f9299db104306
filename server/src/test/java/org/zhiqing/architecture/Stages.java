package org.zhiqing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The stage tables: every enum of the server whose constants say what may follow. */
final class Stages {

    private Stages() {}

    static Stream<Class<? extends Enum<?>>> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.zhiqing.server").stream()
                        .filter(type ->
                                type.isEnum() && type.tryGetMethod("next").isPresent())
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(Stages::load);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> load(JavaClass type) {
        return (Class<? extends Enum<?>>) type.reflect();
    }

    static List<String> next(Enum<?> stage) {
        return ((Collection<?>) call(stage, "next"))
                .stream().map(next -> ((Enum<?>) next).name()).toList();
    }

    static String label(Enum<?> stage) {
        return (String) call(stage, "label");
    }

    private static Object call(Enum<?> stage, String method) {
        try {
            var found = stage.getDeclaringClass().getDeclaredMethod(method);
            found.setAccessible(true);
            return found.invoke(stage);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(stage.getDeclaringClass() + " has no " + method + "()", e);
        }
    }
}
