package vn.motcua.reporting.form;

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

/** Form II.06a of a unit. */
@Path("/v1/reports")
@Tag(name = "Reports")
@APIResponse(
        responseCode = "200",
        description = "The form. CSV and XLSX come as a file with a name.",
        headers = {
            @Header(name = "ETag", description = "Strong; of these bytes.", schema = @Schema(type = SchemaType.STRING)),
            @Header(
                    name = "Content-Disposition",
                    description = "Of CSV and XLSX: attachment; filename=\"II.06a_H12_2023-03-15_2023-04-14.xlsx\"",
                    schema = @Schema(type = SchemaType.STRING))
        },
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FormReport.class)),
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
                                                        + "\"status\":400,\"detail\":\"level (expected: field or unit)\","
                                                        + "\"field\":\"rows\"}")))
@APIResponse(
        responseCode = "404",
        description = "The unit or the plan is not registered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "500",
        description = "The figures contradict each other, so they are not sent; the detail names the row.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples =
                                @ExampleObject(
                                        name = "unbalanced-report",
                                        value =
                                                "{\"type\":\"/problems/unbalanced-report\",\"title\":\"The figures of the report"
                                                        + " contradict each other\",\"status\":500,\"detail\":\"Xã Khánh An: ledger: in 18,"
                                                        + " resolved or open 17, overdue 0 of 6 (expected: in = resolved or open, and"
                                                        + " 0 <= overdue <= open)\"}")))
@APIResponse(
        responseCode = "503",
        description = "The database is away; ask again after Retry-After seconds.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class FormResource {
    private static final String BALANCED =
            "Columns 3 to 13 of form II.06a for any days. Its identities are checked before it"
                    + " leaves. Equal questions and figures give equal bytes.";

    private final ReportNames names;
    private final Forms forms;
    private final Clock clock;

    FormResource(ReportNames names, Forms forms, Clock clock) {
        this.names = names;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Path("II.06a")
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE, ReportFormat.XLSX_TYPE})
    @Operation(operationId = "getForm", summary = "Form II.06a as JSON, CSV or XLSX, by Accept", description = BALANCED)
    @APIResponse(
            responseCode = "406",
            description = "None of the three formats is accepted.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> form(
            @BeanParam FormQuestion question, @Context Request request, @Context HttpHeaders headers) {
        return answer(question, ReportFormat.accepted(request), request, headers);
    }

    @GET
    @Path("II.06a.csv")
    @Produces(ReportFormat.CSV_TYPE)
    @Operation(
            operationId = "getFormAsCsv",
            summary = "Form II.06a as CSV, whatever is accepted: for links, which cannot set Accept",
            description = BALANCED)
    @APIResponse(
            responseCode = "200",
            description = "The form, as a file with a name.",
            content = @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> csv(@BeanParam FormQuestion question, @Context Request request, @Context HttpHeaders headers) {
        return answer(question, ReportFormat.CSV, request, headers);
    }

    @GET
    @Path("II.06a.xlsx")
    @Produces(ReportFormat.XLSX_TYPE)
    @Operation(
            operationId = "getFormAsXlsx",
            summary = "Form II.06a as XLSX, whatever is accepted: for links, which cannot set Accept",
            description = BALANCED)
    @APIResponse(
            responseCode = "200",
            description = "The form, as a file with a name.",
            content =
                    @Content(
                            mediaType = ReportFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> spreadsheet(
            @BeanParam FormQuestion question, @Context Request request, @Context HttpHeaders headers) {
        return answer(question, ReportFormat.XLSX, request, headers);
    }

    private Uni<Response> answer(FormQuestion question, ReportFormat format, Request request, HttpHeaders headers) {
        var bom = question.withBom();
        var today = VietnamTime.dayOf(clock.instant());
        return names.named(question.unit(), question.plan())
                .map(named -> question.asked(named, today))
                .flatMap(forms::form)
                // Laying out a large report takes longer than an event loop may be held.
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(report -> ReportAnswer.of(report, format, bom, request, headers));
    }
}
