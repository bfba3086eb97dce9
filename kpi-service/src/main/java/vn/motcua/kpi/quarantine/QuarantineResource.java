package vn.motcua.kpi.quarantine;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.quarantine.QuarantineQueries.Quarantine;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Limit;
import vn.motcua.question.QuestionProblem;

/** What waits in quarantine, with the way out of it. */
@Path("/v1/quarantine")
@Tag(name = "Quarantine")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class QuarantineResource {
    private static final String REASON =
            "UNREADABLE, KEY_MISMATCH, UNKNOWN_UNIT, TIME_AHEAD or CONFLICT; all if left out";
    private static final String UNIT = "A unit that the records name, by its code or an alias, registered or not";
    private static final String SOURCE = "The sending system";

    private final QuarantineQueries queries;
    private final QuarantineRelease release;
    private final ReleaseNotes notes;

    QuarantineResource(QuarantineQueries queries, QuarantineRelease release, ReleaseNotes notes) {
        this.queries = queries;
        this.release = release;
        this.notes = notes;
    }

    @GET
    @Operation(
            operationId = "listQuarantine",
            summary = "Records of the log that are not folded, the oldest first, and how many there are")
    @APIResponse(responseCode = "200", description = "A page of records; next is the cursor of the one after it")
    @APIResponse(responseCode = "400", description = "A parameter that means nothing")
    public Uni<Quarantine> list(
            @Parameter(description = REASON, example = "TIME_AHEAD") @RestQuery @Nullable String reason,
            @Parameter(description = UNIT, example = "H12.18") @RestQuery @Nullable String unit,
            @Parameter(description = SOURCE, example = "/H12.18/counter-1") @RestQuery @Nullable String source,
            @Parameter(description = "held, released or all", example = "held") @RestQuery @DefaultValue("held")
                    String state,
            @Parameter(description = Limit.DESCRIPTION, example = Limit.USUAL) @RestQuery @Nullable String limit,
            @Parameter(description = "What next said in the page before", example = "4711") @RestQuery @Nullable
                    String cursor) {
        return queries.list(new Filter(reason, unit, source), State.named(state), id(cursor), Limit.of(limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getQuarantined", summary = "One record in full, released or not")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(responseCode = "404", description = "No such record was ever in quarantine")
    public Uni<QuarantinedRecord> get(
            @Parameter(description = "The id of the record", example = "4711") @RestPath String id) {
        return record(known(id));
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "releaseOne",
            summary =
                    "Folds one record, read by today's rules, and marks it as released; a second time does nothing more",
            description = "A CONFLICT is only marked as seen: which of its events counts is decided, and stays so.")
    @APIResponse(responseCode = "200", description = "The record, released now or before")
    @APIResponse(responseCode = "404", description = "No such record was ever in quarantine")
    @APIResponse(responseCode = "409", description = "It still cannot be read, or names a unit that is not registered")
    @APIResponse(responseCode = "422", description = "The note cannot be kept")
    public Uni<QuarantinedRecord> release(
            @Parameter(description = "The id of the record", example = "4711") @RestPath String id,
            @RequestBody(
                            description = "Who releases and why, if that is to be kept",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReleaseNote.class)))
                    @Nullable
                    String note) {
        var known = known(id);
        return release.of(known, notes.read(note))
                .invoke(QuarantineResource::orThrow)
                .chain(() -> record(known));
    }

    @POST
    @Path("release")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "releaseMany",
            summary = "Releases all records that a filter chooses, as far as they can be folded today")
    @APIResponse(
            responseCode = "200",
            description = "How many were released, and the first 100 that stay, each with why")
    @APIResponse(responseCode = "400", description = "No filter, or one that means nothing")
    @APIResponse(responseCode = "422", description = "The note cannot be kept")
    public Uni<Released> releaseAll(
            @Parameter(description = REASON, example = "TIME_AHEAD") @RestQuery @Nullable String reason,
            @Parameter(description = UNIT, example = "H12.18") @RestQuery @Nullable String unit,
            @Parameter(description = SOURCE, example = "/H12.18/counter-1") @RestQuery @Nullable String source,
            @RequestBody(
                            description = "Who releases and why, if that is to be kept",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReleaseNote.class)))
                    @Nullable
                    String note) {
        var filter = new Filter(reason, unit, source);
        if (filter.choosesAll()) {
            throw new ProblemException(
                    KpiProblem.MISSING_FILTER, "no filter (expected: reason, unit or source)", "reason");
        }
        return release.of(filter, notes.read(note));
    }

    private Uni<QuarantinedRecord> record(long id) {
        return queries.one(id)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(KpiProblem.UNKNOWN_RECORD, String.valueOf(id), "id"));
    }

    private static void orThrow(Released released) {
        released.kept().forEach(kept -> {
            throw new ProblemException(kept.problem());
        });
    }

    private static long known(String id) {
        if (!isId(id)) {
            throw KpiProblem.UNKNOWN_RECORD.refused("id", id, "the id of a record, such as 4711");
        }
        return Long.parseLong(id);
    }

    private static long id(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!isId(cursor)) {
            throw QuestionProblem.INVALID_CURSOR.refused("cursor", cursor, "what next said, such as 4711");
        }
        return Long.parseLong(cursor);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
