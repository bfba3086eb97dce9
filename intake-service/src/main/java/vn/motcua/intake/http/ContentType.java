package vn.motcua.intake.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a body says it is.
 *
 * @param essence the media type in lower case, without parameters; empty if there is none
 * @param charset in lower case
 */
record ContentType(String essence, Optional<String> charset) {
    static final String EVENT = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String STREAM = "application/x-ndjson";
    static final String JSON = "application/json";

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

    static ContentType of(@Nullable String header) {
        if (header == null) {
            return new ContentType("", Optional.empty());
        }
        var parameters = header.indexOf(';');
        var essence = parameters < 0 ? header : header.substring(0, parameters);
        var charset = CHARSET.matcher(header);
        return new ContentType(
                essence.strip().toLowerCase(Locale.ROOT),
                charset.find() ? Optional.of(charset.group(1).toLowerCase(Locale.ROOT)) : Optional.empty());
    }

    boolean isUtf8() {
        return charset.isEmpty()
                || charset.get().equals("utf-8")
                || charset.get().equals("us-ascii");
    }
}
