package vn.motcua.reporting.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;
import vn.motcua.question.Limit;
import vn.motcua.question.Question;
import vn.motcua.reporting.answer.Format;
import vn.motcua.reporting.answer.ListWriter;
import vn.motcua.reporting.answer.Snapshot;

/** What changed since a reader last asked. */
@Path("/v1/changes")
@Tag(name = "Figures")
public class ChangeResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final Pool pool;
    private final ObjectMapper mapper;

    ChangeResource(Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.mapper = mapper;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, NDJSON})
    @RunOnVirtualThread
    @Operation(
            operationId = "listChanges",
            summary = "Every figure of a day that changed since a place, as it is now",
            description = "Of units with all below them, on the tree of the day. Without after it begins with the first"
                    + " change there ever was. A figure that changed again moves to the later revision, so a reader who"
                    + " follows next holds at the end what /v1/observations with breakdown=day says. A figure can come"
                    + " whose numbers are as before.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, by revision, unit and day.",
            headers =
                    @Header(
                            name = "Link",
                            description = "rel=next: what to ask next time, also if nothing changed.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Changes.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ChangedFigure.class))
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or wrong; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "None of JSON, CSV and NDJSON is accepted.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The cursor is one of a database that was made anew since; begin without after.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response changes(
            @Parameter(description = "What next said; all changes if left out", example = "8f14e45f-4711")
                    @RestQuery
                    @Nullable
                    String after,
            @Parameter(description = "Codes of indicators; all if none is named", example = "online-filing") @RestQuery
                    List<String> indicator,
            @Parameter(
                            description =
                                    "At most so many units and days, each with its indicators, 1 to 1000; 100 if left out",
                            example = "100")
                    @RestQuery
                    @Nullable
                    String limit,
            @Context Request request,
            @Context UriInfo uri) {
        var format = Format.acceptedBy(request);
        var most = Limit.of(limit);
        var found = found(after, indicator, most);
        return Response.ok((StreamingOutput) out -> {
                    if (format == Format.JSON) {
                        mapper.writeValue(out, found);
                        return;
                    }
                    var layout = new ListWriter.Layout<>(
                            format, "changes", ChangedFigure.COLUMNS, ChangedFigure::cells, false);
                    try (var list = ListWriter.to(out, layout, mapper)) {
                        list.write(found.changes());
                        list.end(found.next());
                    }
                })
                .type(format.type())
                .link(
                        uri.getRequestUriBuilder()
                                .replaceQueryParam("after", found.next())
                                .build(),
                        "next")
                .build();
    }

    private Changes found(@Nullable String after, List<String> indicator, int most) {
        try (var snapshot = Snapshot.of(pool)) {
            var queries = new ChangeQueries(snapshot);
            var place = after == null ? queries.start() : queries.place(after);
            var asked = new Question(indicator, null, null, null, null, null, null, null, null)
                    .indicators(queries.indicators());
            return queries.after(place, most, asked);
        }
    }
}
