package vn.motcua.intake.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.intake.IntakeConfig;
import vn.motcua.problem.Problem;

/** Takes dossier events in. */
@Path("/v1/events")
@Tag(name = "Events")
public class EventsResource {
    private final Modes modes;
    private final Intake intake;
    private final IntakeConfig config;

    EventsResource(Modes modes, Intake intake, IntakeConfig config) {
        this.modes = modes;
        this.intake = intake;
        this.config = config;
    }

    @POST
    @Produces({ContentType.JSON, Problem.MEDIA_TYPE})
    @RunOnVirtualThread
    @Operation(operationId = "postEvents", summary = "Posts one event, a batch or a stream", description = """
                    Answers only when Kafka has the events: what is acknowledged is never lost, and what is sent twice counts once.

                    - `application/cloudevents+json` or `application/json`: one structured event (at most 256 KiB).
                    - `application/json` beside `ce-` headers: binary mode, the body is the event's data; header values are \
                    percent-encoded UTF-8.
                    - `application/cloudevents-batch+json`: a JSON array of structured events (at most 10 MiB).
                    - `application/x-ndjson`: a stream of any length, one structured event a line (at most 64 KiB each).

                    `GET /v1/event-types` has examples that can be posted as they are.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = ContentType.EVENT, schema = @Schema(ref = "StructuredEvent")),
                @Content(mediaType = ContentType.BATCH, schema = @Schema(ref = "EventBatch")),
                @Content(mediaType = ContentType.STREAM, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ContentType.JSON, schema = @Schema(ref = "StructuredEvent"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Every event is stored.",
            content = @Content(mediaType = ContentType.JSON, schema = @Schema(ref = "Receipt")))
    @APIResponse(
            responseCode = "207",
            description = "Some events are stored; the others are listed with their problems.",
            content = @Content(mediaType = ContentType.JSON, schema = @Schema(ref = "Receipt")))
    @APIResponse(
            responseCode = "400",
            description = "The body is empty, not JSON or not a CloudEvent.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "ReceiptProblem")))
    @APIResponse(
            responseCode = "413",
            description = "The body, or the only event of it, is too large; what came before is stored.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "ReceiptProblem")))
    @APIResponse(
            responseCode = "415",
            description = "The content type, charset or content encoding is not taken.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "ReceiptProblem")))
    @APIResponse(
            responseCode = "422",
            description = "No event is stored: every one breaks the contract.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "ReceiptProblem")))
    @APIResponse(
            responseCode = "503",
            description =
                    "Kafka is away. Everything below `unreadFrom` that is listed neither as rejected nor as unacknowledged is stored; send the rest again after `Retry-After` seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "ReceiptProblem")))
    public Response post(@Context HttpHeaders headers, @Context HttpServerRequest request, InputStream body)
            throws IOException {
        var receipt = intake.take(modes.reader(headers, body));
        return Answer.of(receipt, body, request, config.limits().drain());
    }
}
