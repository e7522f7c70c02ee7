package org.suppliercompliance.supplier.notices;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** An element of a notice by its local name, with what stands in it. */
final class XmlElement {
    private static final int LARGEST = 8 << 20;
    private static final int DEEPEST = 64;
    /** Elements and attributes that are kept. The largest notice seen here has 1,400. */
    private static final int MOST = 200_000;

    private static final XMLInputFactory FACTORY = hardened();

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name) {
        this.name = name;
    }

    /**
     * Reads a document, without the elements of the given names.
     *
     * @throws ProblemException when it is larger than 8 MiB, has too many elements, is no well-formed XML, or declares a document type: no notice
     *     has one, and it is how files outside and entities without end get in
     */
    static XmlElement read(InputStream file, Set<String> without) {
        try {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            if (bytes.length == 0) {
                throw unreadable("The file is empty.");
            }
            if (bytes.length > LARGEST) {
                throw unreadable("A notice has at most 8 MiB.");
            }
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return read(reader, without);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw unreadable("The file is no well-formed XML, or breaks off.");
        } catch (IOException e) {
            throw unreadable("The file cannot be read.");
        }
    }

    private static XmlElement read(XMLStreamReader reader, Set<String> without) throws XMLStreamException {
        XmlElement document = new XmlElement("");
        Deque<XmlElement> open = new ArrayDeque<>(List.of(document));
        int passedOver = 0;
        int depth = 0;
        int kept = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw unreadable(
                            "The file declares a document type or uses an entity of its own; a notice has neither.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw unreadable("The file is nested too deeply.");
                    }
                    if (passedOver > 0 || (depth > 1 && without.contains(reader.getLocalName()))) {
                        passedOver++;
                    } else {
                        kept += 1 + reader.getAttributeCount();
                        if (kept > MOST) {
                            throw unreadable("A notice has at most " + MOST + " elements and attributes.");
                        }
                        XmlElement element = new XmlElement(reader.getLocalName());
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                        }
                        open.getLast().children.add(element);
                        open.addLast(element);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (passedOver > 0) {
                        passedOver--;
                    } else {
                        open.removeLast();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (passedOver == 0) {
                        open.getLast().text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return document.children.get(0);
    }

    String name() {
        return name;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    @Nullable
    String text() {
        return NoticeText.clean(text.toString());
    }

    /** Every element at the end of the path. */
    List<XmlElement> all(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(element -> element.children.stream())
                    .filter(element -> element.name.equals(step))
                    .toList();
        }
        return found;
    }

    /** The text of the first element at the end of the path. */
    @Nullable
    String text(String... path) {
        List<XmlElement> found = all(path);
        return found.isEmpty() ? null : found.get(0).text();
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(StandardProblem.FILE_UNREADABLE, detail);
    }
}
