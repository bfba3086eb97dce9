package vn.motcua.reporting.freshness;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.Problem;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.csv.CsvLines;

/** How fresh figures are, and of whom nothing is heard. */
@Path("/v1/freshness")
@Tag(name = "Freshness")
public class FreshnessResource {
    private static final String CSV = "text/csv";
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CsvLines.TYPE).build();

    private static final String EXAMPLE = """
            unit,nameVi,nameEn,level,ownLastEventAt,ownLastArrivedAt,pooledLastEventAt,pooledLastArrivedAt,silent
            H12.30.1,Xã Khánh An,,COMMUNE,2023-05-08T02:00:00Z,2023-05-08T02:00:01Z,2023-05-08T02:00:00Z,2023-05-08T02:00:01Z,false
            """;

    private final FreshnessQueries queries;
    private final Clock clock;

    FreshnessResource(FreshnessQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "getFreshness",
            summary = "When each unit was last heard of, which are silent, and the lag from event to figure",
            description =
                    "Of units that exist today. The lag is that of records which are counted; what waits in the log"
                            + " is told by kpi-service's readiness. Accept: text/csv gives the units alone.")
    @APIResponse(
            responseCode = "200",
            description = "The units asked for, by code.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Freshness.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class), example = EXAMPLE)
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The unit is not registered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "Neither JSON nor CSV is accepted.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> freshness(@BeanParam Wanted wanted, @Context Request request) {
        var variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException("Accept (expected: application/json or text/csv)");
        }
        var asCsv = CsvLines.TYPE.isCompatible(variant.getMediaType());
        return found(wanted, clock.instant())
                .map(found -> asCsv
                        ? csv(found, wanted)
                        : Response.ok(found, MediaType.APPLICATION_JSON_TYPE).build());
    }

    private Uni<Freshness> found(Wanted wanted, Instant now) {
        var today = VietnamTime.dayOf(now);
        var since = now.minus(wanted.silence(today));
        var level = wanted.levelName();
        return under(wanted.underName())
                .flatMap(under -> queries.units(today, level, under.orElse(null), since))
                .flatMap(units -> queries.lag().map(lag -> freshness(wanted, now, since, lag, units)));
    }

    private Uni<Optional<String>> under(@Nullable String name) {
        if (name == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return queries.unit(name).map(unit -> {
            if (unit == null) {
                throw QuestionProblem.UNKNOWN_UNIT.refused("under", name, "a unit that is registered");
            }
            return Optional.of(unit);
        });
    }

    private static Freshness freshness(
            Wanted wanted, Instant now, Instant since, Freshness.Lag lag, List<UnitFreshness> units) {
        var silent = units.stream().filter(UnitFreshness::silent).count();
        return new Freshness(
                now,
                since,
                lag,
                new Freshness.Coverage(units.size(), units.size() - silent, silent),
                units.stream().filter(wanted::shows).toList());
    }

    private static Response csv(Freshness freshness, Wanted wanted) {
        var lines = new ByteArrayOutputStream();
        lines.writeBytes(CsvLines.header(UnitFreshness.COLUMNS, wanted.withByteOrderMark()));
        lines.writeBytes(
                CsvLines.of(freshness.units().stream().map(UnitFreshness::cells).toList()));
        return Response.ok(lines.toByteArray(), CsvLines.TYPE).build();
    }
}
