package vn.motcua.kpi.store;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.wire.EventJson;

/** The state of a dossier as it is stored: a JSON array of the events that hold its slots, readable in psql. */
public final class DossierJson {
    private DossierJson() {}

    static String write(Dossier dossier) {
        var text = new StringWriter(1024);
        try (var json = EventJson.FACTORY.createGenerator(text)) {
            json.writeStartArray();
            for (var event : dossier.events()) {
                EventJson.write(event, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    /** Joining the stored events gives the stored state, because each holds a slot of its own. */
    public static Dossier read(String text) {
        var dossier = Dossier.UNKNOWN;
        try (var json = EventJson.FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                dossier = dossier.after(EventJson.read(json));
            }
            return dossier;
        } catch (IOException e) {
            throw new UncheckedIOException("a stored dossier is no JSON", e);
        }
    }
}
