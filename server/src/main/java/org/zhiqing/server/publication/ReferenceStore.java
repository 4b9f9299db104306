package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.number.DocumentNumber;

/** How documents refer to each other: by index number (索引号) or document number (发文字号), and table {@code document_relation}. */
@Repository
class ReferenceStore {

    private final JdbcClient jdbc;

    ReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the document with this index number, or the newest one of the organ with this document number. */
    Optional<Long> byNumber(String typed, long organ) {
        String number = DocumentNumber.parse(typed)
                .map(reading -> reading.number().text())
                .orElse(typed);
        return jdbc.sql(
                        """
                select d.id from document d join document_edition e on e.document_id = d.id and e.number = d.edition
                 where d.stage <> 'DISCARDED'
                   and (d.index_number = :typed or (d.organ_id = :organ and e.document_number = :number))
                 order by d.id desc limit 1
                """)
                .param("typed", typed)
                .param("organ", organ)
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    /** Returns the titles of other documents of the organ that carry the same document number. */
    List<String> sameNumber(Document document) {
        String number = document.edition().content().documentNumber();
        if (number.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select e.title from document d join document_edition e on e.document_id = d.id and e.number = d.edition
                 where d.organ_id = :organ and d.id <> :id and d.stage <> 'DISCARDED' and e.document_number = :number
                 order by d.id limit 5
                """)
                .param("organ", document.organ())
                .param("id", document.id())
                .param("number", number)
                .query(String.class)
                .list();
    }

    /** Returns index number, else document number, else title of a document, as shown in a form. */
    Optional<String> shown(long document) {
        return jdbc.sql(
                        """
                select coalesce(d.index_number, nullif(e.document_number, ''), e.title)
                  from document d join document_edition e on e.document_id = d.id and e.number = d.edition
                 where d.id = :id
                """)
                .param("id", document)
                .query(String.class)
                .optional();
    }

    /** Makes the relations of a document those of the edition that becomes public. */
    void replace(long document, List<Relation> relations) {
        jdbc.sql("delete from document_relation where document_id = :id")
                .param("id", document)
                .update();
        for (Relation relation : relations) {
            jdbc.sql(
                            """
                    insert into document_relation (document_id, kind, target_id) values (:id, :kind, :target)
                    on conflict do nothing
                    """)
                    .param("id", document)
                    .param("kind", relation.kind().name())
                    .param("target", relation.document())
                    .update();
        }
    }

    /**
     * Returns the document itself, or the one that stands in its place since it was merged, however often; itself again once
     * it is public anew.
     */
    long standing(long document) {
        return jdbc.sql(
                        """
                with recursive way (id, depth) as (
                    select cast(:id as bigint), 0
                    union all
                    select t.merged_into, w.depth + 1
                      from way w join document d on d.id = w.id and d.public_edition is null
                      join public_document_tombstone t on t.id = w.id and t.merged_into is not null
                     where w.depth < 20
                )
                select id from way order by depth desc limit 1
                """)
                .param("id", document)
                .query(Long.class)
                .single();
    }

    /** Holds the documents until the end of the transaction, in the order of their ids, so that two merges never cross. */
    void hold(long one, long other) {
        jdbc.sql("select id from document where id in (:one, :other) order by id for update")
                .param("one", one)
                .param("other", other)
                .query(Long.class)
                .list();
    }

    /**
     * Makes what interprets or follows a document refer to the one that it was merged into. What amends or repeals it stays:
     * it says nothing of the other.
     */
    void merged(long document, long into) {
        jdbc.sql(
                        """
                insert into document_relation (document_id, kind, target_id)
                select r.document_id, r.kind, :into from document_relation r
                 where r.target_id = :id and r.document_id <> :into and r.kind in ('INTERPRETS', 'FOLLOWS')
                on conflict do nothing
                """)
                .param("id", document)
                .param("into", into)
                .update();
        jdbc.sql("delete from document_relation where target_id = :id and kind in ('INTERPRETS', 'FOLLOWS')")
                .param("id", document)
                .update();
    }

    /** Notes on a document of the same organ that another one amends or repeals it from a day; an earlier day stays. */
    void touched(Relation relation, long organ, LocalDate from) {
        String column =
                switch (relation.kind()) {
                    case AMENDS -> "amended_on";
                    case REPEALS -> "repealed_on";
                    case INTERPRETS, FOLLOWS -> "";
                };
        if (column.isEmpty()) {
            return;
        }
        jdbc.sql("update document set " + column + " = least(" + column
                        + ", :from), version = version + 1 where id = :id and organ_id = :organ")
                .param("from", from)
                .param("id", relation.document())
                .param("organ", organ)
                .update();
    }

    /** Declares a document repealed or lapsed from a day. */
    void declare(long document, Validity validity, LocalDate from) {
        String column = validity == Validity.REPEALED ? "repealed_on" : "expired_on";
        jdbc.sql("update document set " + column + " = :from where id = :id")
                .param("from", from)
                .param("id", document)
                .update();
    }
}
