package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.publication.kind.DisclosurePhase;

/** Builds an {@link EditionContent} step by step. Not for use by several threads. */
public final class EditionDraft {

    private String title;
    private String summary;
    private BodyFormat bodyFormat;
    private String body;
    private String issuingOrgan;
    private String documentNumber;
    private @Nullable LocalDate documentDate;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate expiresOn;
    private String subjectClass;
    private List<String> keywords;
    private String source;
    private @Nullable DisclosurePhase phase;
    private Map<String, String> elements;
    private @Nullable LocalDate statedOn;
    private String statedReason;
    private DisclosureAttribute attribute;
    private @Nullable WithholdingGround ground;
    private String groundNote;
    private List<Relation> relations;

    EditionDraft(EditionContent from) {
        this.title = from.title();
        this.summary = from.summary();
        this.bodyFormat = from.bodyFormat();
        this.body = from.body();
        this.issuingOrgan = from.issuingOrgan();
        this.documentNumber = from.documentNumber();
        this.documentDate = from.documentDate();
        this.effectiveFrom = from.effectiveFrom();
        this.expiresOn = from.expiresOn();
        this.subjectClass = from.subjectClass();
        this.keywords = from.keywords();
        this.source = from.source();
        this.phase = from.phase();
        this.elements = from.elements();
        this.statedOn = from.statedOn();
        this.statedReason = from.statedReason();
        this.attribute = from.attribute();
        this.ground = from.ground();
        this.groundNote = from.groundNote();
        this.relations = from.relations();
    }

    public EditionDraft title(String text) {
        this.title = text;
        return this;
    }

    public EditionDraft summary(String text) {
        this.summary = text;
        return this;
    }

    public EditionDraft body(BodyFormat format, String text) {
        this.bodyFormat = format;
        this.body = text;
        return this;
    }

    public EditionDraft issuingOrgan(String name) {
        this.issuingOrgan = name;
        return this;
    }

    public EditionDraft documentNumber(String number) {
        this.documentNumber = number;
        return this;
    }

    public EditionDraft documentDate(@Nullable LocalDate day) {
        this.documentDate = day;
        return this;
    }

    public EditionDraft effectiveFrom(@Nullable LocalDate day) {
        this.effectiveFrom = day;
        return this;
    }

    public EditionDraft expiresOn(@Nullable LocalDate lastDay) {
        this.expiresOn = lastDay;
        return this;
    }

    public EditionDraft subjectClass(String name) {
        this.subjectClass = name;
        return this;
    }

    public EditionDraft keywords(List<String> words) {
        this.keywords = words;
        return this;
    }

    public EditionDraft source(String name) {
        this.source = name;
        return this;
    }

    /** {@code null} for the kind's own. */
    public EditionDraft phase(@Nullable DisclosurePhase served) {
        this.phase = served;
        return this;
    }

    public EditionDraft elements(Map<String, String> byKey) {
        this.elements = byKey;
        return this;
    }

    /** Says that it was public on an earlier day already; {@code null} takes that back. */
    public EditionDraft stated(@Nullable LocalDate on, String reason) {
        this.statedOn = on;
        this.statedReason = on == null ? "" : reason;
        return this;
    }

    /** Not for proactive disclosure: upon request, with the reason. */
    public EditionDraft uponRequest(String reason) {
        this.attribute = DisclosureAttribute.UPON_REQUEST;
        this.ground = null;
        this.groundNote = reason;
        return this;
    }

    /** Not for disclosure, with the ground of arts. 14–16. */
    public EditionDraft withheld(@Nullable WithholdingGround why, String note) {
        this.attribute = DisclosureAttribute.WITHHELD;
        this.ground = why;
        this.groundNote = note;
        return this;
    }

    public EditionDraft proactive() {
        this.attribute = DisclosureAttribute.PROACTIVE;
        this.ground = null;
        this.groundNote = "";
        return this;
    }

    public EditionDraft relations(List<Relation> all) {
        this.relations = all;
        return this;
    }

    public EditionContent done() {
        return new EditionContent(
                title,
                summary,
                bodyFormat,
                body,
                issuingOrgan,
                documentNumber,
                documentDate,
                effectiveFrom,
                expiresOn,
                subjectClass,
                keywords,
                source,
                phase,
                elements,
                statedOn,
                statedReason,
                attribute,
                ground,
                groundNote,
                relations);
    }
}
