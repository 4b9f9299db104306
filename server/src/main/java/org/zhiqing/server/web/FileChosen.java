package org.zhiqing.server.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file field, or one for several files, in which a file was chosen. An empty file is one, too. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FileChosen.Chosen.class)
public @interface FileChosen {

    String message() default "{missing.file}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A browser sends a part without a name for a field in which nothing was chosen. */
    final class Chosen implements ConstraintValidator<FileChosen, Object> {

        @Override
        public boolean isValid(@Nullable Object field, ConstraintValidatorContext context) {
            return field instanceof List<?> many ? many.stream().anyMatch(Chosen::isNamed) : isNamed(field);
        }

        private static boolean isNamed(@Nullable Object part) {
            return part instanceof MultipartFile file
                    && file.getOriginalFilename() != null
                    && !file.getOriginalFilename().isEmpty();
        }
    }
}
