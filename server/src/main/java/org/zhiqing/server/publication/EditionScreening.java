package org.zhiqing.server.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.screening.ScreeningHit;

/** What the screening finds in an edition and what was answered to it; table {@code document_screening_answer}. */
@Repository
class EditionScreening {

    private final JdbcClient jdbc;
    private final EditionHits hits;

    EditionScreening(JdbcClient jdbc, EditionHits hits) {
        this.jdbc = jdbc;
        this.hits = hits;
    }

    /** Returns every hit of the newest edition, with its answer. */
    List<AnsweredHit> hits(Document document) {
        Map<String, String> answers = answers(document);
        return hits.of(document.organ(), document.id(), document.edition()).stream()
                .map(hit -> new AnsweredHit(hit, answers.getOrDefault(hit.key(), "")))
                .toList();
    }

    private Map<String, String> answers(Document document) {
        Map<String, String> answers = new HashMap<>();
        jdbc.sql(
                        """
                select hit, reason || '（' || person_name || '）' as answer from document_screening_answer
                 where document_id = :document and edition = :edition
                """)
                .param("document", document.id())
                .param("edition", document.edition().number())
                .query((row, index) -> answers.put(row.getString("hit"), row.getString("answer")))
                .list();
        return answers;
    }

    /** Returns whether the person, or the one in whose place they act, has answered for a hit of the newest edition. */
    boolean answeredBy(Document document, Actor person) {
        return jdbc.sql(
                        """
                select exists (select 1 from document_screening_answer
                                where document_id = :document and edition = :edition
                                  and (person_id in (:persons) or acted_for in (:persons)))
                """)
                .param("document", document.id())
                .param("edition", document.edition().number())
                .param("persons", person.persons())
                .query(Boolean.class)
                .single();
    }

    void answer(Document document, ScreeningHit hit, String reason, Actor by, Instant at) {
        jdbc.sql(
                        """
                insert into document_screening_answer (document_id, edition, hit, reason, person_id, person_name, acted_for,
                                                       at)
                values (:document, :edition, :hit, :reason, :person, :name, :actedFor, :at)
                on conflict (document_id, edition, hit)
                do update set reason = excluded.reason, person_id = excluded.person_id,
                              person_name = excluded.person_name, acted_for = excluded.acted_for, at = excluded.at
                """)
                .param("document", document.id())
                .param("edition", document.edition().number())
                .param("hit", hit.key())
                .param("reason", reason.strip())
                .param("person", by.person())
                .param("name", by.name())
                .param("actedFor", by.standsInFor())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns why the step cannot be taken because of what was found; empty if nothing stands against it. */
    Optional<Refusal> refuses(Document document, DocumentStep step) {
        boolean passes = step == DocumentStep.REVIEW
                || step == DocumentStep.APPROVE
                || step == DocumentStep.SIGN
                || step == DocumentStep.RELEASE;
        boolean proactive = document.edition().content().attribute() == DisclosureAttribute.PROACTIVE;
        if (!(passes && proactive) && step != DocumentStep.SUBMIT) {
            return Optional.empty();
        }
        List<AnsweredHit> found = hits(document);
        List<String> marked = found.stream()
                .filter(hit -> hit.hit().kind().blocking())
                .map(hit -> hit.hit().place())
                .distinct()
                .toList();
        if (!marked.isEmpty()) {
            return Optional.of(new Refusal("publication.secrecy-mark-found", document.title(), marked));
        }
        long open = found.stream().filter(AnsweredHit::isOpen).count();
        boolean answered = step == DocumentStep.REVIEW
                || (step == DocumentStep.APPROVE && document.route().urgent());
        return answered && open > 0
                ? Optional.of(new Refusal("publication.hits-unanswered", document.title(), open))
                : Optional.empty();
    }
}
