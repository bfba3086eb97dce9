package vn.motcua.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Set;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.EventType;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;

/** The {@code data} object of each event type, field by field, in both directions. */
final class EventData {
    static final Set<String> FIELDS = Set.of(
            "unit",
            "resolvingUnit",
            "procedure",
            "channel",
            "onBehalf",
            "digitised",
            "dueOn",
            "feeDue",
            "outcome",
            "electronicResult",
            "apologyIssued",
            "paymentId",
            "method",
            "amount",
            "revision",
            "void");

    private EventData() {}

    static DossierEvent read(EventType type, EventHeader header, Fields data) {
        var unit = data.text("unit", UnitCode::new);
        return switch (type) {
            case RECEIVED -> received(header, unit, data);
            case RESOLVED ->
                new DossierResolved(
                        header,
                        unit,
                        data.oneOf("outcome", Outcome.class),
                        data.bool("electronicResult"),
                        data.bool("apologyIssued"));
            case PAID ->
                new DossierPaid(
                        header,
                        unit,
                        data.text("paymentId"),
                        data.oneOf("method", PaymentMethod.class),
                        data.integer("amount"));
        };
    }

    private static DossierReceived received(EventHeader header, UnitCode unit, Fields data) {
        return new DossierReceived(
                header,
                unit,
                data.has("resolvingUnit") ? data.text("resolvingUnit", UnitCode::new) : unit,
                data.text("procedure", ProcedureCode::new),
                data.oneOf("channel", Channel.class),
                data.bool("onBehalf"),
                data.bool("digitised"),
                data.dayOrNull("dueOn"),
                data.integer("feeDue"));
    }

    static void write(DossierEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", event.unit().value());
        switch (event) {
            case DossierReceived received -> writeReceived(received, json);
            case DossierResolved resolved -> writeResolved(resolved, json);
            case DossierPaid paid -> writePaid(paid, json);
        }
        json.writeNumberField("revision", event.header().revision());
        json.writeBooleanField("void", event.header().voided());
        json.writeEndObject();
    }

    private static void writeReceived(DossierReceived received, JsonGenerator json) throws IOException {
        json.writeStringField("resolvingUnit", received.resolvingUnit().value());
        json.writeStringField("procedure", received.procedure().value());
        json.writeStringField("channel", received.channel().name());
        json.writeBooleanField("onBehalf", received.onBehalf());
        json.writeBooleanField("digitised", received.digitised());
        var dueOn = received.dueOn();
        json.writeStringField("dueOn", dueOn == null ? null : dueOn.toString());
        json.writeNumberField("feeDue", received.feeDue());
    }

    private static void writeResolved(DossierResolved resolved, JsonGenerator json) throws IOException {
        json.writeStringField("outcome", resolved.outcome().name());
        json.writeBooleanField("electronicResult", resolved.electronicResult());
        json.writeBooleanField("apologyIssued", resolved.apologyIssued());
    }

    private static void writePaid(DossierPaid paid, JsonGenerator json) throws IOException {
        json.writeStringField("paymentId", paid.paymentId());
        json.writeStringField("method", paid.method().name());
        json.writeNumberField("amount", paid.amount());
    }
}
