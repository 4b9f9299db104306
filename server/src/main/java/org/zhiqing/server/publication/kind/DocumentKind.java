package org.zhiqing.server.publication.kind;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.StatutoryItem;

/**
 * A kind of document (信息类型), as its file in {@code kinds/} defines it: edit form, checks, route, counting and the
 * lines of the public page are made from it.
 *
 * @param slug name of the file; stands in documents and never changes
 * @param purpose one line that says what belongs here
 * @param section slug of the section proposed for it
 * @param item the item of art. 20 it belongs to, or {@code null}
 * @param counts the row of table two it is counted in, or {@code null}; only what the organ itself has made
 * @param route the stops in order, ending with 审核 and 审批
 * @param phase which of the five it usually serves
 * @param interpretedWithin working days within which whoever drafted it owes its interpretation (解读), or {@code null}
 * @param fields what it asks for, in the form's order, and whether it must be filled
 * @param elements what only this kind asks for, in the form's order
 * @param templates what a new document can begin with, at least one
 */
public record DocumentKind(
        String slug,
        String label,
        String purpose,
        String section,
        @Nullable StatutoryItem item,
        @Nullable TableTwoRow counts,
        List<Checkpoint> route,
        DisclosurePhase phase,
        @Nullable Integer interpretedWithin,
        Map<DocumentField, Boolean> fields,
        List<KindElement> elements,
        List<KindTemplate> templates) {

    /** Returns whether the kind asks for the field. */
    public boolean has(DocumentField field) {
        return fields.containsKey(field);
    }

    /** Returns whether the field must be filled before the document is submitted. */
    public boolean requires(DocumentField field) {
        return fields.getOrDefault(field, false);
    }

    /** Returns which of the five a document of this kind serves that says so, or does not. */
    public DisclosurePhase phase(@Nullable DisclosurePhase said) {
        return said == null ? phase : said;
    }

    /** Returns the matter of the catalog's item (公开事项) that a choice among the elements names; empty if none does. */
    public Optional<String> matter(Map<String, String> said) {
        return elements.stream()
                .map(element -> element.matters().get(said.getOrDefault(element.key(), "")))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns what a document says of the elements, by their labels, in the form's order; nothing that it leaves empty. */
    public Map<String, String> labelled(Map<String, String> said) {
        Map<String, String> labelled = new LinkedHashMap<>();
        elements.stream()
                .filter(element -> !said.getOrDefault(element.key(), "").isBlank())
                .forEach(element -> labelled.put(element.label(), said.get(element.key())));
        return labelled;
    }

    /** Returns the template of this label, else the first. */
    public KindTemplate template(String label) {
        return templates.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElse(templates.get(0));
    }

    /** Returns the required fields in the form's order. */
    public Set<DocumentField> required() {
        return fields.keySet().stream().filter(this::requires).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
