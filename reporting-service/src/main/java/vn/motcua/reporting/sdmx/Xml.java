package vn.motcua.reporting.sdmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML to a stream as it comes. */
final class Xml {
    // The platform's own, whatever else a library may bring.
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    Xml(OutputStream out) throws IOException {
        try {
            writer = FACTORY.createXMLStreamWriter(
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15));
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    Xml root(Namespace namespace, String name, Namespace... others) throws IOException {
        start(namespace, name);
        declare(namespace.prefix(), namespace.uri());
        for (var other : others) {
            declare(other.prefix(), other.uri());
        }
        return this;
    }

    Xml declare(String prefix, String uri) throws IOException {
        return write(() -> writer.writeNamespace(prefix, uri));
    }

    Xml start(Namespace namespace, String name) throws IOException {
        return write(() -> writer.writeStartElement(namespace.prefix(), name, namespace.uri()));
    }

    /** Opens an element without a namespace, as references and structure-specific series are. */
    Xml start(String name) throws IOException {
        return write(() -> writer.writeStartElement(name));
    }

    Xml attribute(String name, String value) throws IOException {
        return write(() -> writer.writeAttribute(name, legal(value)));
    }

    Xml attribute(Namespace namespace, String name, String value) throws IOException {
        return write(() -> writer.writeAttribute(namespace.prefix(), namespace.uri(), name, legal(value)));
    }

    Xml attribute(String prefix, String uri, String name, String value) throws IOException {
        return write(() -> writer.writeAttribute(prefix, uri, name, legal(value)));
    }

    /** A name in one element for each language. */
    Xml names(Namespace namespace, String name, Text text) throws IOException {
        for (var translation : text.byLanguage().entrySet()) {
            text(namespace, name, translation.getKey(), translation.getValue());
        }
        return this;
    }

    Xml text(Namespace namespace, String name, String language, String value) throws IOException {
        return start(namespace, name)
                .write(() -> writer.writeAttribute("xml:lang", language))
                .write(() -> writer.writeCharacters(legal(value)))
                .end();
    }

    Xml element(Namespace namespace, String name, String value) throws IOException {
        return start(namespace, name)
                .write(() -> writer.writeCharacters(legal(value)))
                .end();
    }

    Xml end() throws IOException {
        return write(writer::writeEndElement);
    }

    void finish() throws IOException {
        write(writer::writeEndDocument).write(writer::flush);
    }

    /** What XML 1.0 has no way to write is replaced. */
    private static String legal(String value) {
        for (var i = 0; i < value.length(); i++) {
            // Nearly every value is made of ids and figures.
            if (value.charAt(i) < ' ' || value.charAt(i) > '\u02FF') {
                return value.codePoints()
                        .map(point -> isLegal(point) ? point : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return value;
    }

    private static boolean isLegal(int point) {
        if (point < 0x20) {
            return point == '\t' || point == '\n' || point == '\r';
        }
        return !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml write(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
    }
}
