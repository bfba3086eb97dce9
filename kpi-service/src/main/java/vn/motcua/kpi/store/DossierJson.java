package vn.motcua.kpi.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.wire.CanonicalTime;
import vn.motcua.wire.EventJson;

/**
 * The state of a dossier as it is stored: a JSON array of its code and the events that hold its slots, each an array of its
 * values in the order of the records' components, behind the name of its kind.
 *
 * <p>A third of the size of structured events. The database writes and reads back each dossier for each of its events, so
 * this is what the fold costs it.
 */
public final class DossierJson {
    private static final String RECEIVED = "received";
    private static final String RESOLVED = "resolved";
    private static final String PAID = "paid";
    private static final int LENGTH = 400;

    private DossierJson() {}

    static String write(Dossier dossier) {
        var text = new StringBuilder(LENGTH).append('[');
        for (var event : dossier.events()) {
            if (text.length() == 1) {
                string(text, event.header().dossier().value());
            }
            text.append(",[");
            switch (event) {
                case DossierReceived received -> {
                    begin(text, RECEIVED, event);
                    string(text.append(','), received.resolvingUnit().value());
                    string(text.append(','), received.procedure().value());
                    string(text.append(','), received.channel().name());
                    text.append(',').append(received.onBehalf());
                    text.append(',').append(received.digitised());
                    string(text.append(','), text(received.dueOn()));
                    text.append(',').append(received.feeDue());
                }
                case DossierResolved resolved -> {
                    begin(text, RESOLVED, event);
                    string(text.append(','), resolved.outcome().name());
                    text.append(',').append(resolved.electronicResult());
                    text.append(',').append(resolved.apologyIssued());
                }
                case DossierPaid paid -> {
                    begin(text, PAID, event);
                    string(text.append(','), paid.paymentId());
                    string(text.append(','), paid.method().name());
                    text.append(',').append(paid.amount());
                }
            }
            text.append(']');
        }
        return text.append(']').toString();
    }

    private static void begin(StringBuilder text, String kind, DossierEvent event) {
        var header = event.header();
        string(text, kind);
        string(text.append(','), header.source());
        string(text.append(','), header.id());
        CanonicalTime.write(header.time(), text.append(",\"")).append('"');
        text.append(',').append(header.revision());
        text.append(',').append(header.voided());
        string(text.append(','), event.unit().value());
    }

    private static void string(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /**
     * Joining the stored events gives the stored state, because each holds a slot of its own.
     *
     * @throws UncheckedIOException if the text is none that was written here
     */
    public static Dossier read(String text) {
        var dossier = Dossier.UNKNOWN;
        try (var json = EventJson.FACTORY.createParser(text)) {
            json.nextToken();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                var code = new DossierCode(json.getText());
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    dossier = dossier.after(event(code, json));
                    expect(JsonToken.END_ARRAY, json.nextToken());
                }
            }
            expect(JsonToken.END_ARRAY, json.currentToken());
            return dossier;
        } catch (IOException e) {
            throw new UncheckedIOException("a stored dossier is no JSON of ours", e);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new UncheckedIOException(new IOException("a stored dossier holds what no event can", e));
        }
    }

    private static void expect(JsonToken expected, @Nullable JsonToken found) throws IOException {
        if (found != expected) {
            throw new IOException(found + " (expected: " + expected + ")");
        }
    }

    private static DossierEvent event(DossierCode code, JsonParser json) throws IOException {
        var kind = text(json);
        var header = new EventHeader(
                text(json),
                text(json),
                code,
                CanonicalTime.read(text(json)),
                Math.toIntExact(number(json)),
                flag(json));
        var unit = new UnitCode(text(json));
        return switch (kind) {
            case RECEIVED ->
                new DossierReceived(
                        header,
                        unit,
                        new UnitCode(text(json)),
                        new ProcedureCode(text(json)),
                        Channel.valueOf(text(json)),
                        flag(json),
                        flag(json),
                        dayOrNull(json),
                        number(json));
            case RESOLVED -> new DossierResolved(header, unit, Outcome.valueOf(text(json)), flag(json), flag(json));
            case PAID -> new DossierPaid(header, unit, text(json), PaymentMethod.valueOf(text(json)), number(json));
            default -> throw new IOException("a stored event is a " + kind);
        };
    }

    private static String text(JsonParser json) throws IOException {
        expect(JsonToken.VALUE_STRING, json.nextToken());
        return json.getText();
    }

    private static long number(JsonParser json) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, json.nextToken());
        return json.getLongValue();
    }

    private static boolean flag(JsonParser json) throws IOException {
        json.nextToken();
        return json.getBooleanValue();
    }

    private static @Nullable LocalDate dayOrNull(JsonParser json) throws IOException {
        if (json.nextToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(JsonToken.VALUE_STRING, json.currentToken());
        return CanonicalTime.readDay(json.getText());
    }
}
