package vn.motcua.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Holds messages against the schemas that SDMX has published, with types of our structure as the standard derives them. */
final class PublishedSchemas {
    private static final String FOLDER = "/schemaorg_apache_xmlbeans/src/";
    private static final String OURS = "/sdmx/";

    private static final Schema STANDARD = schema(source(FOLDER + "SDMXMessage.xsd"));
    private static final Schema OF_SERIES = schema(source(FOLDER + "SDMXMessage.xsd"), source(OURS + "kpi-series.xsd"));
    private static final Schema OF_FLAT = schema(source(FOLDER + "SDMXMessage.xsd"), source(OURS + "kpi-flat.xsd"));

    private PublishedSchemas() {}

    static void accept(String message) {
        accept(STANDARD, message);
    }

    static void acceptStructureSpecificSeries(String message) {
        accept(OF_SERIES, message);
    }

    static void acceptStructureSpecificFlat(String message) {
        accept(OF_FLAT, message);
    }

    private static void accept(Schema schema, String message) {
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(message))))
                .doesNotThrowAnyException();
    }

    private static Schema schema(Source... sources) {
        try {
            var ls = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> input(ls, systemId));
            return factory.newSchema(sources);
        } catch (SAXException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LSInput input(DOMImplementationLS ls, String systemId) {
        var name = systemId.substring(systemId.lastIndexOf('/') + 1);
        // The schema of the namespace of xml:lang is W3C's, and does not come with the others.
        var path = (name.equals("xml.xsd") ? OURS : FOLDER) + name;
        var input = ls.createLSInput();
        input.setSystemId(path);
        input.setStringData(text(path));
        return input;
    }

    private static Source source(String path) {
        return new StreamSource(new StringReader(text(path)), path);
    }

    private static String text(String path) {
        try (@Nullable InputStream file = PublishedSchemas.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " (expected: on the class path)");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
