package vn.motcua.reporting.observation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.problem.Problem;
import vn.motcua.question.Choice;
import vn.motcua.question.Limit;
import vn.motcua.question.Question;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.answer.BrokenOff;
import vn.motcua.reporting.answer.Conditions;
import vn.motcua.reporting.answer.Format;
import vn.motcua.reporting.answer.KeptAnswers;
import vn.motcua.reporting.answer.ListWriter;
import vn.motcua.reporting.answer.Snapshot;

/** Figures of units over a period. */
@Path("/v1/observations")
@Tag(name = "Figures")
public class ObservationResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final Pool pool;
    private final Asking asking;
    private final ObjectMapper mapper;
    private final KeptAnswers kept;

    ObservationResource(Pool pool, Asking asking, ObjectMapper mapper, KeptAnswers kept) {
        this.pool = pool;
        this.asking = asking;
        this.mapper = mapper;
        this.kept = kept;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, NDJSON})
    @RunOnVirtualThread
    @Operation(
            operationId = "listObservations",
            summary = "Figures of units over a period",
            description =
                    "By the codes of the units, then by part, then in the order of the catalogue. Without limit the"
                            + " whole list comes as a stream, however long it is; a stream that breaks off ends without the"
                            + " closing of its JSON and of its chunks. Days are asked for in one of four ways: window with asOf,"
                            + " from with to, calendar with period, or a plan to date.")
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            headers = {
                @Header(
                        name = "ETag",
                        description =
                                "Strong; made from the revision of the data behind the answer, for If-None-Match.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Last-Modified",
                        description = "When a count of these days, a target or the register of units changed last. To"
                                + " ask again, use the ETag: a second is too coarse.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Link",
                        description = "rel=next: the page that follows, with limit.",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Observations.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ReportedObservation.class))
            })
    @APIResponse(responseCode = "304", description = "The client has these very figures.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown, wrong or in conflict with another; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The unit or the plan is not registered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "None of JSON, CSV and NDJSON is accepted.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The plan has not begun by the day.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response observations(
            @BeanParam Scope scope,
            @BeanParam Question question,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServerRequest exchange) {
        var format = Format.acceptedBy(request);
        var bom = scope.bom() != null && Choice.of("bom", scope.bom());
        if (scope.cursor() != null && scope.limit() == null) {
            throw QuestionProblem.MISSING_PARAMETER.refused("limit", "none", "a limit beside a cursor");
        }
        var wanted = asking.wanted(scope, question);
        var form = new Form(format, bom, scope);
        if (wanted.span() != null && headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            var known = ObservationQueries.known(pool, wanted, wanted.span().period());
            var unchanged = form.conditions(known, wanted.with(known)).unchanged(request, headers);
            if (unchanged != null) {
                return unchanged;
            }
        }
        if (wanted.isOfFew() && scope.limit() == null && !request.getMethod().equals(HttpMethod.HEAD)) {
            return few(wanted, form, request, headers);
        }
        var snapshot = Snapshot.of(pool);
        try {
            return read(snapshot, wanted, form, request, headers, uri, exchange);
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** The form in which figures are asked for. */
    private record Form(Format format, boolean bom, Scope scope) {
        Conditions conditions(Known known, Figures asked) {
            return new Conditions(
                    known.stand(),
                    String.join(" ", asked.text(), scope.limit() + "", scope.cursor() + "", bom + ""),
                    format);
        }

        ListWriter.Layout<ReportedObservation> layout() {
            return new ListWriter.Layout<>(
                    format, "observations", ReportedObservation.COLUMNS, ReportedObservation::cells, bom);
        }
    }

    private Response few(Wanted wanted, Form form, Request request, HttpHeaders headers) {
        var counted = ObservationQueries.few(pool, wanted);
        var conditions = form.conditions(counted.known(), counted.asked());
        var unchanged = conditions.unchanged(request, headers);
        if (unchanged != null) {
            return unchanged;
        }
        var body = new ByteArrayOutputStream();
        try {
            written(new Observations(counted.observations(), null), form.layout())
                    .write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return conditions.answer(headers).entity(body.toByteArray()).build();
    }

    private Response read(
            Snapshot snapshot,
            Wanted wanted,
            Form form,
            Request request,
            HttpHeaders headers,
            UriInfo uri,
            HttpServerRequest exchange) {
        var known = ObservationQueries.known(snapshot, wanted);
        var asked = wanted.with(known);
        var conditions = form.conditions(known, asked);
        var unchanged = conditions.unchanged(request, headers);
        if (unchanged != null || request.getMethod().equals(HttpMethod.HEAD)) {
            // Nobody will read a body, and whoever does not read it does not end it.
            snapshot.close();
            return unchanged == null ? conditions.answer(headers).build() : unchanged;
        }
        var answer = conditions.answer(headers);
        if (form.scope().limit() != null) {
            return page(snapshot, asked, form.scope(), form.layout(), answer, uri);
        }
        var body = kept.body(conditions.plainTag());
        if (body != null) {
            snapshot.close();
            return answer.entity(body).build();
        }
        var queries = new ObservationQueries(snapshot, asked);
        return answer.entity(
                        queries.areFew()
                                ? few(snapshot, queries, form.layout())
                                : all(snapshot, queries, form.layout(), conditions.plainTag(), exchange))
                .build();
    }

    private Response page(
            Snapshot snapshot,
            Figures asked,
            Scope scope,
            ListWriter.Layout<ReportedObservation> layout,
            Response.ResponseBuilder answer,
            UriInfo uri) {
        var after = scope.cursor() == null ? null : Cursor.read(scope.cursor());
        var page = new ObservationQueries(snapshot, asked).page(after, Limit.of(scope.limit()));
        snapshot.close();
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build(),
                    "next");
        }
        return answer.entity(written(page, layout)).build();
    }

    private StreamingOutput few(
            Snapshot snapshot, ObservationQueries queries, ListWriter.Layout<ReportedObservation> layout) {
        var all = queries.all();
        snapshot.close();
        return written(all, layout);
    }

    private StreamingOutput written(Observations page, ListWriter.Layout<ReportedObservation> layout) {
        return out -> {
            try (var list = ListWriter.to(out, layout, mapper)) {
                list.write(page.observations());
                list.end(page.next());
            }
        };
    }

    /** What can fail at once fails before the answer begins: the first rows are read here. */
    private StreamingOutput all(
            Snapshot snapshot,
            ObservationQueries queries,
            ListWriter.Layout<ReportedObservation> layout,
            EntityTag tag,
            HttpServerRequest exchange) {
        queries.open();
        var first = queries.next();
        if (first.size() < Snapshot.ROWS_AT_ONCE) {
            snapshot.close();
            return written(new Observations(first, null), layout);
        }
        return out -> {
            try (snapshot;
                    var copy = kept.copy(tag);
                    var list = ListWriter.to(copy.beside(out), layout, mapper)) {
                for (List<ReportedObservation> some = first; !some.isEmpty(); some = queries.next()) {
                    list.write(some);
                }
                list.end(null);
                copy.complete();
            } catch (IOException | RuntimeException e) {
                BrokenOff.endOf(exchange);
                throw e;
            }
        };
    }
}
