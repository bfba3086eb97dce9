package vn.motcua.reporting.sheet;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.Problem;
import vn.motcua.reporting.report.ReportAnswer;
import vn.motcua.reporting.report.ReportFormat;
import vn.motcua.reporting.report.ReportNames;

/** The weekly sheet of a plan. */
@Path("/v1/reports")
@Tag(name = "Reports")
@APIResponse(
        responseCode = "200",
        description = "The sheet. CSV and XLSX come as a file with a name.",
        headers = {
            @Header(name = "ETag", description = "Strong; of these bytes.", schema = @Schema(type = SchemaType.STRING)),
            @Header(
                    name = "Content-Disposition",
                    description =
                            "Of CSV and XLSX: attachment; filename=\"weekly-sheet_H12_2023-04-29_2023-05-05.xlsx\"",
                    schema = @Schema(type = SchemaType.STRING))
        },
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WeeklySheet.class)),
            @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = ReportFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
        })
@APIResponse(responseCode = "304", description = "The client has these very bytes.")
@APIResponse(
        responseCode = "400",
        description = "A parameter is missing, wrong or unknown; field names it.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples =
                                @ExampleObject(
                                        name = "unknown-rows",
                                        value =
                                                "{\"type\":\"/problems/unknown-rows\",\"title\":\"The form has no such rows\","
                                                        + "\"status\":400,\"detail\":\"rows: level (expected: field or unit)\","
                                                        + "\"field\":\"rows\"}")))
@APIResponse(
        responseCode = "404",
        description = "The unit or the plan is not registered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "422",
        description = "The plan does not cover the week, or the unit does not exist then.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "The database is away; ask again after Retry-After seconds.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SheetResource {
    private static final String JUDGED =
            "Columns 3 to 13 of form II.06a for any days. Its identities are checked before it"
                    + " leaves. Equal questions and figures give equal bytes.";

    private final ReportNames names;
    private final Sheets sheets;
    private final Clock clock;

    SheetResource(ReportNames names, Sheets sheets, Clock clock) {
        this.names = names;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GET
    @Path("weekly-sheet")
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE, ReportFormat.XLSX_TYPE})
    @Operation(
            operationId = "getWeeklySheet",
            summary = "The weekly sheet as JSON, CSV or XLSX, by Accept",
            description = JUDGED)
    @APIResponse(
            responseCode = "406",
            description = "None of the three formats is accepted.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> sheet(
            @BeanParam SheetQuestion question, @Context Request request, @Context HttpHeaders headers) {
        return answer(question, ReportFormat.accepted(request), request, headers);
    }

    @GET
    @Path("weekly-sheet.csv")
    @Produces(ReportFormat.CSV_TYPE)
    @Operation(
            operationId = "getWeeklySheetAsCsv",
            summary = "The weekly sheet as CSV, whatever is accepted: for links, which cannot set Accept",
            description = JUDGED)
    @APIResponse(
            responseCode = "200",
            description = "The sheet, as a file with a name.",
            content = @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> csv(
            @BeanParam SheetQuestion question, @Context Request request, @Context HttpHeaders headers) {
        return answer(question, ReportFormat.CSV, request, headers);
    }

    @GET
    @Path("weekly-sheet.xlsx")
    @Produces(ReportFormat.XLSX_TYPE)
    @Operation(
            operationId = "getWeeklySheetAsXlsx",
            summary = "The weekly sheet as XLSX, whatever is accepted: for links, which cannot set Accept",
            description = JUDGED)
    @APIResponse(
            responseCode = "200",
            description = "The sheet, as a file with a name.",
            content =
                    @Content(
                            mediaType = ReportFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> spreadsheet(
            @BeanParam SheetQuestion question, @Context Request request, @Context HttpHeaders headers) {
        return answer(question, ReportFormat.XLSX, request, headers);
    }

    private Uni<Response> answer(SheetQuestion question, ReportFormat format, Request request, HttpHeaders headers) {
        var bom = question.withBom();
        var week = question.givenWeek();
        var today = VietnamTime.dayOf(clock.instant());
        return names.named(question.unit(), question.givenPlan())
                .flatMap(named -> sheets.sheet(named.unit(), Objects.requireNonNull(named.campaign()), week, today))
                // Laying out a large report takes longer than an event loop may be held.
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(sheet -> ReportAnswer.of(sheet, format, bom, request, headers));
    }
}
