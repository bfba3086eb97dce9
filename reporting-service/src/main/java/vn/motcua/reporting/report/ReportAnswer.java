package vn.motcua.reporting.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import vn.motcua.reporting.answer.Rendered;

/** Answers a request with a report. */
public final class ReportAnswer {
    private ReportAnswer() {}

    /** 304 if the client has these very bytes, else 200 with them; what a spreadsheet opens comes as a file with a name. */
    public static Response of(Report report, ReportFormat format, boolean bom, Request request, HttpHeaders headers) {
        var rendered = new Rendered(format.type(), format.bytes(report, bom)).answer(request, headers);
        var response = Response.fromResponse(rendered).header(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (format != ReportFormat.JSON) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(report, format) + "\"");
        }
        return response.build();
    }

    /** Such as {@code II.06a_H12_2023-03-15_2023-04-14.xlsx}: what folders sort well, ASCII only. */
    private static String fileName(Report report, ReportFormat format) {
        return String.join(
                        "_",
                        report.form(),
                        report.unit(),
                        report.from().toString(),
                        report.to().toString())
                + "." + format.suffix();
    }
}
