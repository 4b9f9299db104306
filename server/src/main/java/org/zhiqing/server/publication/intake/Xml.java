package org.zhiqing.server.publication.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of packed documents as trees; names are local names, nothing outside is ever fetched. */
final class Xml {

    private Xml() {}

    /** @throws IOException also if it is no XML */
    static Element read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Stream<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> name.equals(child.getLocalName()));
    }

    /** Returns the first element below that is reached by these names. */
    static @Nullable Element child(@Nullable Element parent, String... path) {
        Element at = parent;
        for (String name : path) {
            at = at == null ? null : children(at, name).findFirst().orElse(null);
        }
        return at;
    }

    static List<Element> all(Element below, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = below.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** Returns the attribute of this local name, of whatever space; empty if there is none. */
    static String attribute(@Nullable Element element, String name) {
        if (element == null) {
            return "";
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    /** Returns whether a switch is set: there, and not said to be off. */
    static boolean on(@Nullable Element element) {
        return element != null && !List.of("0", "false", "off", "none").contains(attribute(element, "val"));
    }
}
