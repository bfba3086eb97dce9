package vn.motcua.reporting.answer;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

/** The forms in which a list can be had. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV("text/csv;charset=UTF-8"),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    public MediaType type() {
        return MediaType.valueOf(type);
    }

    /** The form that the Accept header prefers; JSON if it does not say. */
    public static Format acceptedBy(Request request) {
        var variants = Variant.mediaTypes(JSON.type(), new MediaType("text", "csv"), NDJSON.type())
                .build();
        var variant = request.selectVariant(variants);
        if (variant == null) {
            throw new NotAcceptableException("Accept (expected: application/json, text/csv or application/x-ndjson)");
        }
        for (var format : values()) {
            if (format.type().isCompatible(variant.getMediaType())) {
                return format;
            }
        }
        throw new IllegalStateException("a variant of none of the formats: " + variant);
    }
}
