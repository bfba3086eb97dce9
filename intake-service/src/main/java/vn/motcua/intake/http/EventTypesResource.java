package vn.motcua.intake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.event.EventType;
import vn.motcua.wire.ContractDocuments;

/** Shows what can be posted. */
@Path("/v1/event-types")
@Tag(name = "Events")
public class EventTypesResource {
    private final Described described;

    EventTypesResource(ObjectMapper json) throws JsonProcessingException {
        var types = new ArrayList<Entry>();
        for (var type : EventType.values()) {
            types.add(new Entry(
                    type.typeName(),
                    vietnamese(type),
                    english(type),
                    json.readTree(ContractDocuments.schema(type)),
                    json.readTree(ContractDocuments.example(type))));
        }
        described = new Described(List.copyOf(types));
    }

    @GET
    @Produces(ContentType.JSON)
    @Operation(
            operationId = "listEventTypes",
            summary = "Lists the event types",
            description =
                    "Each with a description, the JSON Schema of its data and an example that can be posted as it is.")
    public Described list() {
        return described;
    }

    private static String vietnamese(EventType type) {
        return switch (type) {
            case RECEIVED -> "Bộ phận một cửa đã tiếp nhận hồ sơ.";
            case RESOLVED -> "Cơ quan có thẩm quyền đã giải quyết xong hồ sơ.";
            case PAID -> "Một khoản nghĩa vụ tài chính của hồ sơ đã được thanh toán.";
        };
    }

    private static String english(EventType type) {
        return switch (type) {
            case RECEIVED -> "A one-stop shop took a dossier in.";
            case RESOLVED -> "A unit closed a dossier.";
            case PAID -> "A fee of a dossier was paid.";
        };
    }

    /** The answer. */
    public record Described(List<Entry> eventTypes) {}

    /** One type of event. */
    public record Entry(String type, String descriptionVi, String descriptionEn, JsonNode schema, JsonNode example) {}
}
