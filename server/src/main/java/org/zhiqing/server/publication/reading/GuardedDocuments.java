package org.zhiqing.server.publication.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiqing.server.audit.GuardedSubjects;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.WithheldTitles;

/** Documents whose titles the reader of the operation log may not see. */
@Component
class GuardedDocuments implements GuardedSubjects {

    private static final Pattern DOCUMENT = Pattern.compile("document/\\d{1,18}");

    private final JdbcClient jdbc;

    GuardedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> hidden(Collection<String> subjects, Actor reader) {
        Long[] ids = subjects.stream()
                .filter(subject -> DOCUMENT.matcher(subject).matches())
                .map(subject -> Long.valueOf(subject.substring(subject.indexOf('/') + 1)))
                .distinct()
                .toArray(Long[]::new);
        return new HashSet<>(jdbc.sql("select 'document/' || d.id from document d where d.id = any (:ids) and not "
                        + WithheldTitles.SHOWN)
                .params(WithheldTitles.params(reader))
                .param("ids", ids)
                .query(String.class)
                .list());
    }
}
