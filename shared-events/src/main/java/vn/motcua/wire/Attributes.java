package vn.motcua.wire;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of the CloudEvents context attributes that the contract uses. */
public final class Attributes {
    public static final String SPEC_VERSION = "specversion";
    public static final String ID = "id";
    public static final String SOURCE = "source";
    public static final String TYPE = "type";
    public static final String SUBJECT = "subject";
    public static final String TIME = "time";
    public static final String DATA_CONTENT_TYPE = "datacontenttype";

    /** All of them, as they are prefixed in binary mode ({@code ce_} in Kafka, {@code ce-} in HTTP). */
    public static final Set<String> PREFIXED = Set.of(SPEC_VERSION, ID, SOURCE, TYPE, SUBJECT, TIME);

    static final Set<String> KNOWN = Set.of(SPEC_VERSION, ID, SOURCE, TYPE, SUBJECT, TIME, DATA_CONTENT_TYPE);
    static final String SUPPORTED_VERSION = "1.0";
    static final String JSON = "application/json";

    /** What Kafka's binding of CloudEvents puts before an attribute's name in binary mode. */
    public static final String KAFKA_PREFIX = "ce_";

    // Asked for every header of every record; an immutable map of the library is several times slower to ask.
    private static final Map<String, String> BY_KAFKA_HEADER = Collections.unmodifiableMap(
            new HashMap<>(PREFIXED.stream().collect(Collectors.toMap(KAFKA_PREFIX::concat, name -> name))));

    private Attributes() {}

    /** The attribute that a header of a Kafka record holds; null for a header that the contract does not know. */
    public static @Nullable String ofKafkaHeader(String key) {
        return BY_KAFKA_HEADER.get(key);
    }

    /** Whether a media type is JSON, whatever its parameters say. */
    static boolean isJson(String mediaType) {
        var parameters = mediaType.indexOf(';');
        var essence = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return essence.strip().toLowerCase(Locale.ROOT).equals(JSON);
    }
}
