package vn.motcua.reporting.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.Problem;
import vn.motcua.question.Choice;
import vn.motcua.reporting.answer.Format;
import vn.motcua.reporting.answer.Rendered;
import vn.motcua.reporting.csv.CsvLines;

/** What can be asked for. */
@Path("/v1")
@Tag(name = "Catalogue")
public class CatalogueResource {
    private static final String CSV = "text/csv";

    private final CatalogueQueries queries;
    private final ObjectMapper mapper;
    private final Clock clock;

    CatalogueResource(CatalogueQueries queries, ObjectMapper mapper, Clock clock) {
        this.queries = queries;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Every indicator, in the order in which reports show them. */
    record Indicators(List<Indicator> indicators) {
        Indicators {
            indicators = List.copyOf(indicators);
        }
    }

    /** Every unit, by code. */
    record Units(List<Unit> units) {
        Units {
            units = List.copyOf(units);
        }
    }

    /** Every plan, by its first day. */
    record Plans(List<Plan> plans) {
        Plans {
            plans = List.copyOf(plans);
        }
    }

    @GET
    @Path("indicators")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listIndicators",
            summary = "The indicators: names, what is divided by what, legal source",
            description =
                    "Names in Vietnamese and English; name is the one of the language that Accept-Language prefers.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, with a strong ETag.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Indicators.class))
            })
    @APIResponse(responseCode = "304", description = "The client has this very list.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or wrong; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> indicators(@Context Request request, @Context HttpHeaders headers) {
        var language = Language.of(headers);
        return queries.indicators(language).map(all -> answer(json(new Indicators(all)), language, request, headers));
    }

    @GET
    @Path("units")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "listUnits",
            summary = "The units: names, level and the unit above, as they were last",
            description =
                    "Names in Vietnamese and English; name is the one of the language that Accept-Language prefers.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, with a strong ETag.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Units.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The client has this very list.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or wrong; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> units(
            @Parameter(description = "true: CSV begins with a byte order mark, for spreadsheets", example = "true")
                    @RestQuery
                    @Nullable
                    String bom,
            @Context Request request,
            @Context HttpHeaders headers) {
        var language = Language.of(headers);
        var mark = bom != null && Choice.of("bom", bom);
        var format = Format.acceptedBy(request);
        if (format == Format.NDJSON) {
            throw new NotAcceptableException("Accept (expected: application/json or text/csv)");
        }
        return queries.units(language)
                .map(all -> answer(
                        format == Format.CSV ? csv(all, mark) : json(new Units(all)), language, request, headers));
    }

    @GET
    @Path("plans")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPlans",
            summary = "The plans with the targets that hold today",
            description =
                    "Names in Vietnamese and English; name is the one of the language that Accept-Language prefers.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, with a strong ETag.",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Plans.class))
            })
    @APIResponse(responseCode = "304", description = "The client has this very list.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or wrong; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> plans(@Context Request request, @Context HttpHeaders headers) {
        var language = Language.of(headers);
        return queries.plans(VietnamTime.dayOf(clock.instant()), language)
                .map(all -> answer(json(new Plans(all)), language, request, headers));
    }

    private static Response answer(Rendered rendered, Language language, Request request, HttpHeaders headers) {
        return Response.fromResponse(rendered.answer(request, headers))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding")
                .build();
    }

    private Rendered json(Object list) {
        try {
            return new Rendered(MediaType.APPLICATION_JSON_TYPE, mapper.writeValueAsBytes(list));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a list can always be written", e);
        }
    }

    private static Rendered csv(List<Unit> units, boolean bom) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(CsvLines.header(Unit.COLUMNS, bom));
        bytes.writeBytes(CsvLines.of(units.stream().map(Unit::cells).toList()));
        return new Rendered(CsvLines.TYPE, bytes.toByteArray());
    }
}
