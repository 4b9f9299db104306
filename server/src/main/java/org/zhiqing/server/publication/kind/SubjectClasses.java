package org.zhiqing.server.publication.kind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The 22 top classes of subjects (主题分类) of government documents, in their official order. */
@Component
public class SubjectClasses {

    private final List<String> names;

    SubjectClasses() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SubjectClasses.class.getResourceAsStream("/kinds/subject-classes.txt")),
                StandardCharsets.UTF_8))) {
            names = in.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return names;
    }
}
