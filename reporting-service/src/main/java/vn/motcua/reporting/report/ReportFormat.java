package vn.motcua.reporting.report;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.util.List;
import vn.motcua.reporting.csv.CsvLines;

/** In which formats a report is given. */
public enum ReportFormat {
    JSON(MediaType.APPLICATION_JSON, "json"),
    CSV(ReportFormat.CSV_TYPE + ";charset=UTF-8", "csv"),
    XLSX(ReportFormat.XLSX_TYPE, "xlsx");

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV_TYPE), MediaType.valueOf(XLSX_TYPE))
            .build();

    private final String type;
    private final String suffix;

    ReportFormat(String type, String suffix) {
        this.type = type;
        this.suffix = suffix;
    }

    /** The one that the request's {@code Accept} likes best. */
    public static ReportFormat accepted(Request request) {
        var variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException("Accept (expected: application/json, text/csv or " + XLSX_TYPE + ")");
        }
        for (var format : values()) {
            if (format.type().isCompatible(variant.getMediaType())) {
                return format;
            }
        }
        throw new IllegalStateException("variant: " + variant.getMediaType() + " (expected: one of the formats)");
    }

    MediaType type() {
        return MediaType.valueOf(type);
    }

    String suffix() {
        return suffix;
    }

    byte[] bytes(Report report, boolean bom) {
        return switch (this) {
            case JSON -> ReportJson.answer(report);
            case CSV -> csv(report, bom);
            case XLSX -> report.spreadsheet();
        };
    }

    private static byte[] csv(Report report, boolean bom) {
        var csv = new ByteArrayOutputStream();
        csv.writeBytes(CsvLines.header(report.columns(), bom));
        csv.writeBytes(CsvLines.of(report.lines()));
        return csv.toByteArray();
    }
}
