package vn.motcua.reporting.sdmx;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.Problem;
import vn.motcua.reporting.sdmx.DataFormat.Choice;

/** Figures for SDMX tools. */
@Path("/sdmx/data")
@Tag(name = "SDMX")
@APIResponse(
        responseCode = "200",
        description = "The data message.",
        content = {
            @Content(mediaType = "application/vnd.sdmx.genericdata+xml;version=2.1"),
            @Content(mediaType = "application/vnd.sdmx.structurespecificdata+xml;version=2.1"),
            @Content(mediaType = "application/vnd.sdmx.data+csv;version=1.0.0"),
            @Content(mediaType = "application/vnd.sdmx.data+json;version=1.0.0")
        })
@APIResponse(
        responseCode = "400",
        description =
                "SDMX error 140: a part of the address breaks the rules, and is named; or 150: a code is not in its list.",
        content = @Content(mediaType = "application/xml"))
@APIResponse(
        responseCode = "404",
        description = "SDMX error 100: no such flow, or nothing fits.",
        content = @Content(mediaType = "application/xml"))
@APIResponse(
        responseCode = "406",
        description = "None of the four forms is accepted.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "413",
        description = "SDMX error 130: more than 5,000,000 observations.",
        content = @Content(mediaType = "application/xml"))
@APIResponse(
        responseCode = "501",
        description = "SDMX error 501: a parameter of the standard that is not implemented.",
        content = @Content(mediaType = "application/xml"))
@APIResponse(
        responseCode = "503",
        description = "The database is away; ask again after Retry-After seconds.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DataResource {
    private final CodeQueries codes;
    private final DataPlans plans;
    private final FigureQueries figures;
    private final Clock clock;

    DataResource(CodeQueries codes, DataPlans plans, FigureQueries figures, Clock clock) {
        this.codes = codes;
        this.plans = plans;
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Path("{flowRef}")
    @Blocking
    @Operation(operationId = "getSdmxDataOfFlow", summary = "All data of the flow; the same as with the key all")
    public Response everything(
            @Parameter(description = "KPI, MOTCUA,KPI or MOTCUA,KPI,1.0", example = "MOTCUA,KPI,1.0")
                    @PathParam("flowRef")
                    String flowRef,
            @BeanParam DataQuestion question,
            @Context HttpHeaders headers) {
        return data(flowRef, "all", "all", question, headers);
    }

    @GET
    @Path("{flowRef}/{key}")
    @Blocking
    @Operation(operationId = "getSdmxDataOfKey", summary = "The data of a key")
    public Response ofKey(
            @Parameter(description = "KPI, MOTCUA,KPI or MOTCUA,KPI,1.0", example = "MOTCUA,KPI,1.0")
                    @PathParam("flowRef")
                    String flowRef,
            @Parameter(
                            description =
                                    "all, or FREQ.CALENDAR.ORG_UNIT.INDICATOR.MEASURE: + between codes, nothing for all of them",
                            example = "A.CALENDAR.H12.online-resolution.")
                    @PathParam("key")
                    String key,
            @BeanParam DataQuestion question,
            @Context HttpHeaders headers) {
        return data(flowRef, key, "all", question, headers);
    }

    @GET
    @Path("{flowRef}/{key}/{providerRef}")
    @Blocking
    @Operation(
            operationId = "getSdmxData",
            summary = "The data of a key from a provider",
            description =
                    "Generic SDMX-ML unless Accept asks for structure-specific SDMX-ML, SDMX-CSV (with labels=both names "
                            + "beside codes) or SDMX-JSON. The message is written as it is read; one that cannot be "
                            + "finished ends with a broken connection.")
    public Response data(
            @Parameter(description = "KPI, MOTCUA,KPI or MOTCUA,KPI,1.0", example = "MOTCUA,KPI,1.0")
                    @PathParam("flowRef")
                    String flowRef,
            @Parameter(
                            description =
                                    "all, or FREQ.CALENDAR.ORG_UNIT.INDICATOR.MEASURE: + between codes, nothing for all of them",
                            example = "A.CALENDAR.H12.online-resolution.")
                    @PathParam("key")
                    String key,
            @Parameter(description = "MOTCUA or all", example = "all") @PathParam("providerRef") String providerRef,
            @BeanParam DataQuestion question,
            @Context HttpHeaders headers) {
        var choice = DataFormat.chosen(headers.getAcceptableMediaTypes());
        FlowReference.check(flowRef);
        FlowReference.checkProvider(providerRef);
        var filter = new SeriesFilter(key);
        var known = codes.codes();
        var plan = plans.plan(filter, known, question);
        var stream =
                new DataStream(figures, plan, question.changedSince().orElse(null), VietnamTime.dayOf(clock.instant()));
        // The framework breaks the connection if this fails half-way, so that a cut message does not look whole.
        StreamingOutput output = out -> stream.writeTo(message(plan, choice, known, isEnglish(headers), out));
        return Response.ok(output, choice.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private DataMessage message(DataPlan plan, Choice choice, Codes known, boolean english, OutputStream out)
            throws IOException {
        return switch (choice.format()) {
            case GENERIC -> new GenericData(plan, Header.now(clock), out);
            case STRUCTURE_SPECIFIC -> new StructureSpecificData(plan, Header.now(clock), out);
            case CSV -> new CsvData(plan, choice.labelled() ? known : null, english, out);
            case JSON -> new JsonData(plan, known, Header.now(clock), english, out);
        };
    }

    private static boolean isEnglish(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(List.of("vi", "en")::contains)
                .findFirst()
                .filter("en"::equals)
                .isPresent();
    }
}
