package org.zhiqing.server.publication.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.publication.Attachment;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.Validity;

/** What is public, of all organs: read from the view {@code public_document} and from nothing else. */
@Component
@Transactional(readOnly = true)
public class PublicDocuments {

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Clock clock;

    PublicDocuments(JdbcClient jdbc, StoredFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** Returns the document if it is public now. */
    public Optional<PublicDocument> find(long id) {
        return jdbc.sql("select p.*, " + PublicRows.VALIDITY + " as validity from public_document p where p.id = :id")
                .param("today", today())
                .param("id", id)
                .query(PublicRows::document)
                .optional();
    }

    /** Returns the id of the public document with this index number. */
    public Optional<Long> byIndexNumber(String indexNumber) {
        return jdbc.sql("select p.id from public_document p where p.index_number = :number")
                .param("number", indexNumber)
                .query(Long.class)
                .optional();
    }

    /** Returns what remains of a withdrawn document; empty while it is public or if it never was. */
    public Optional<Tombstone> tombstone(long id) {
        return jdbc.sql("select * from public_document_tombstone where id = :id")
                .param("id", id)
                .query(PublicRows::tombstone)
                .optional();
    }

    /** Returns what remains of the withdrawn document with this index number. */
    public Optional<Tombstone> tombstone(String indexNumber) {
        return jdbc.sql("select * from public_document_tombstone where index_number = :number")
                .param("number", indexNumber)
                .query(PublicRows::tombstone)
                .optional();
    }

    /** Returns the public document into which a withdrawn one was merged, over any number of steps. */
    public Optional<Long> standsFor(long id) {
        return jdbc.sql(
                        """
                with recursive way (id, depth) as (
                    select t.merged_into, 1 from public_document_tombstone t where t.id = :id and t.merged_into is not null
                    union all
                    select t.merged_into, w.depth + 1
                      from way w join public_document_tombstone t on t.id = w.id and t.merged_into is not null
                     where w.depth < 20
                )
                select w.id from way w join public_document p on p.id = w.id order by w.depth limit 1
                """)
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Returns what was merged into the document, oldest first. */
    public List<Tombstone> mergedInto(long id) {
        return jdbc.sql("select * from public_document_tombstone where merged_into = :id order by withdrawn_at, id")
                .param("id", id)
                .query(PublicRows::tombstone)
                .list();
    }

    /** Returns a page (from 1) of what the filter lets through, newest first. */
    public Page<PublicLine> page(PublicFilter filter, int number, int size) {
        var where = new FilterText(filter, today());
        long total = jdbc.sql("select count(*) from public_document p" + where.text())
                .params(where.params())
                .query(Long.class)
                .single();
        List<PublicLine> lines = jdbc.sql(PublicRows.LINE + " from public_document p" + where.text()
                        + PublicRows.NEWEST_FIRST + " limit :size offset :offset")
                .params(where.params())
                .param("size", size)
                .param("offset", Page.offset(number, size))
                .query(PublicRows::line)
                .list();
        return new Page<>(lines, Math.max(1, number), size, total);
    }

    /** Returns the newest documents of these sections, or of all sections if none is named. */
    public List<PublicLine> newest(Collection<String> sections, int count) {
        var where = new FilterText(PublicFilter.sections(sections), today());
        return jdbc.sql(PublicRows.LINE + " from public_document p" + where.text() + PublicRows.NEWEST_FIRST
                        + " limit :count")
                .params(where.params())
                .param("count", count)
                .query(PublicRows::line)
                .list();
    }

    /** Returns those of the documents that are public now, in no particular order. */
    public List<PublicLine> lines(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(PublicRows.LINE + " from public_document p where p.id in (:ids)")
                        .param("today", today())
                        .param("ids", ids)
                        .query(PublicRows::line)
                        .list();
    }

    /** Returns the years in which something of these sections (of all, if none is named) was first published. */
    public List<Integer> years(Collection<String> sections) {
        var where = new FilterText(PublicFilter.sections(sections), today());
        return jdbc.sql("select distinct cast(extract(year from p.first_published_on) as int) as year"
                        + " from public_document p" + where.text() + " order by year desc")
                .params(where.params())
                .query(Integer.class)
                .list();
    }

    /** Returns the mark of everything that is public now, for comparing copies of the public view with it. */
    public List<PublicMark> marks() {
        return jdbc.sql("select p.id, p.edition, p.section, " + PublicRows.VALIDITY
                        + " as validity from public_document p order by p.id")
                .param("today", today())
                .query((row, index) -> new PublicMark(
                        row.getLong("id"),
                        row.getInt("edition"),
                        row.getString("section"),
                        Validity.valueOf(row.getString("validity"))))
                .list();
    }

    /** Returns count and last growth of every section that holds something, by its slug. */
    public Map<String, SectionFigure> figures() {
        Map<String, SectionFigure> figures = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select p.section, count(*) as documents, max(p.first_published_on) as last
                  from public_document p group by p.section order by p.section
                """)
                .query((row, index) -> new SectionFigure(
                        row.getString("section"), row.getLong("documents"), row.getObject("last", LocalDate.class)))
                .list()
                .forEach(figure -> figures.put(figure.section(), figure));
        return figures;
    }

    /** Returns the public documents that this one refers to or that refer to it, the latter's own words first. */
    public List<RelatedDocument> related(long id) {
        return jdbc.sql(
                        """
                with other as (
                    select kind, false as reverse, target_id as id
                      from public_document_relation where document_id = :id
                    union all
                    select kind, true, document_id from public_document_relation where target_id = :id
                )
                """
                                + PublicRows.LINE
                                + """
                       , o.kind as relation, o.reverse
                  from other o join public_document p on p.id = o.id
                 order by o.reverse, o.kind, p.document_date, p.id
                """)
                .param("id", id)
                .param("today", today())
                .query((row, index) -> new RelatedDocument(
                        RelationKind.valueOf(row.getString("relation")),
                        row.getBoolean("reverse"),
                        PublicRows.line(row, index)))
                .list();
    }

    /** Returns an attachment of a document that is public now; open it with {@link StoredFiles#open(StoredFile)}. */
    public Optional<StoredFile> attachment(long document, long file) {
        return find(document).stream()
                .flatMap(found -> found.attachments().stream())
                .filter(attachment -> attachment.file() == file)
                .map(Attachment::stored)
                .findFirst();
    }

    /** Returns ids of public documents above {@code id}, in order: for walking through all of them. */
    public List<Long> idsAfter(long id, int limit) {
        return jdbc.sql("select p.id from public_document p where p.id > :id order by p.id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Returns a public document with all its words and those of its attachments, for the search index. */
    @Transactional
    public Optional<IndexedDocument> indexed(long id) {
        return find(id).map(document -> new IndexedDocument(
                document,
                document.bodyText(),
                document.attachments().stream()
                        .map(attachment -> new IndexedDocument.AttachmentText(
                                attachment.file(),
                                attachment.name(),
                                files.text(attachment.file()).content()))
                        .toList()));
    }

    private LocalDate today() {
        return Beijing.day(clock.instant());
    }
}
