package vn.motcua.reporting.report;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers a request with a report. */
public final class ReportAnswer {
    private ReportAnswer() {}

    /** 304 if the client has these very bytes, else 200 with them; what a spreadsheet opens comes as a file with a name. */
    public static Response of(Report report, ReportFormat format, boolean bom, Request request) {
        var bytes = format.bytes(report, bom);
        var tag = new EntityTag(hash(bytes));
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(bytes, format.type()) : unchanged;
        if (format != ReportFormat.JSON) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(report, format) + "\"");
        }
        return response.tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
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

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
