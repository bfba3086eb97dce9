package vn.motcua.intake.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import vn.motcua.event.RefusedValue;
import vn.motcua.intake.IntakeConfig;
import vn.motcua.intake.IntakeProblem;
import vn.motcua.intake.read.Batch;
import vn.motcua.intake.read.EventReader;
import vn.motcua.intake.read.Lines;
import vn.motcua.intake.read.Once;
import vn.motcua.intake.read.OneEvent;
import vn.motcua.problem.Problem;

/** Chooses how a body is read, by what its headers say. */
@Singleton
final class Modes {
    private static final String TAKEN = String.join(
            ", ",
            ContentType.EVENT,
            ContentType.BATCH,
            ContentType.STREAM,
            ContentType.JSON + " (one structured event, or data beside ce- headers)");

    private final IntakeConfig.Limits limits;

    Modes(IntakeConfig config) {
        this.limits = config.limits();
    }

    EventReader reader(HttpHeaders headers, InputStream body) {
        var contentType = ContentType.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        var encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return refused(
                    IntakeProblem.UNSUPPORTED_ENCODING, "Content-Encoding " + shown(encoding) + " (expected: none)");
        }
        if (!contentType.isUtf8()) {
            return refused(
                    IntakeProblem.UNSUPPORTED_ENCODING,
                    "charset " + shown(contentType.charset().orElse("")) + " (expected: utf-8)");
        }
        return switch (contentType.essence()) {
            case ContentType.EVENT -> OneEvent.structured(body, limits.event());
            case ContentType.BATCH -> new Batch(body, limits.batch(), limits.event());
            case ContentType.STREAM -> new Lines(body, limits.line());
            case ContentType.JSON ->
                BinaryAttributes.areIn(headers) ? binary(headers, body) : OneEvent.structured(body, limits.event());
            case "" ->
                refused(IntakeProblem.UNSUPPORTED_MEDIA_TYPE, "no Content-Type (expected: one of " + TAKEN + ")");
            default ->
                refused(
                        IntakeProblem.UNSUPPORTED_MEDIA_TYPE,
                        shown(contentType.essence()) + " (expected: one of " + TAKEN + ")");
        };
    }

    private EventReader binary(HttpHeaders headers, InputStream body) {
        try {
            return OneEvent.binary(BinaryAttributes.of(headers), body, limits.event());
        } catch (RefusedValue e) {
            return Once.refused(Problem.ofPointer(IntakeProblem.CONTRACT_VIOLATION, e.detail(), "/" + e.field()));
        }
    }

    private static EventReader refused(IntakeProblem type, String detail) {
        return Once.refused(Problem.of(type, detail));
    }

    private static String shown(String header) {
        return header.length() <= 80 ? header : header.substring(0, 80) + "…";
    }
}
