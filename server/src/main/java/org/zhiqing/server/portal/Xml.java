package org.zhiqing.server.portal;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML for feeds and site maps. Characters that XML has no place for are left out. */
final class Xml {

    private static final Pattern NO_PLACE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** What is to be written inside the document. */
    interface Content {
        void to(Xml xml) throws XMLStreamException;
    }

    static String document(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            content.to(new Xml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Writes an element with attributes, given as name and value in turn, and what is inside it. */
    void element(String name, Content inside, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
        inside.to(this);
        out.writeEndElement();
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        element(name, xml -> xml.out.writeCharacters(clean(text)), attributes);
    }

    private static String clean(String text) {
        return NO_PLACE.matcher(text).replaceAll("");
    }
}
