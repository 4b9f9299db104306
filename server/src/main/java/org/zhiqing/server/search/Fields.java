package org.zhiqing.server.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The fields of an entry in the index. */
final class Fields {

    static final String ID = "id";
    static final String KEY = "key";
    static final String STAMP = "stamp";
    static final String TITLE = "title";
    static final String NUMBER = "number";
    static final String NUMBER_KEY = "number_key";
    static final String BODY = "body";
    static final String ATTACHMENTS = "attachments";
    static final String PUBLISHED_ON = "published_on";

    private static final FieldType TEXT = text();

    private Fields() {}

    static Document of(SearchEntry entry) {
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(entry.document()), Field.Store.YES));
        document.add(new NumericDocValuesField(KEY, entry.document()));
        document.add(new BinaryDocValuesField(STAMP, new BytesRef(entry.stamp())));
        document.add(new Field(TITLE, entry.title(), TEXT));
        document.add(new Field(BODY, entry.body(), TEXT));
        document.add(new Field(ATTACHMENTS, entry.attachments(), TEXT));
        document.add(new NumericDocValuesField(PUBLISHED_ON, entry.publishedOn().toEpochDay()));
        for (String number : entry.numbers()) {
            document.add(new Field(NUMBER, number, TEXT));
            NumberKeys.allOf(number).forEach(key -> document.add(new StringField(NUMBER_KEY, key, Field.Store.NO)));
        }
        entry.facets()
                .forEach((facet, values) -> values.forEach(value -> {
                    document.add(new StringField(facet.parameter(), value, Field.Store.NO));
                    document.add(new SortedSetDocValuesField(facet.parameter(), new BytesRef(value)));
                }));
        return document;
    }

    private static FieldType text() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setStored(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
