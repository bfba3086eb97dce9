package vn.motcua.reporting.sdmx;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forms in which data can be had; the first is the usual one. */
enum DataFormat {
    GENERIC("vnd.sdmx.genericdata+xml", "2.1"),
    STRUCTURE_SPECIFIC("vnd.sdmx.structurespecificdata+xml", "2.1"),
    CSV("vnd.sdmx.data+csv", "1.0.0"),
    JSON("vnd.sdmx.data+json", "1.0.0");

    private static final String VERSION = "version";
    private static final String LABELS = "labels";

    private final String subtype;
    private final String version;

    DataFormat(String subtype, String version) {
        this.subtype = subtype;
        this.version = version;
    }

    /**
     * What was agreed on.
     *
     * @param labelled whether codes have their names beside them; only in CSV
     */
    record Choice(DataFormat format, MediaType mediaType, boolean labelled) {}

    /** @param accepted in the order of the client's preference */
    static Choice chosen(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(type -> Arrays.stream(values()).flatMap(format -> format.offer(type).stream()))
                .findFirst()
                .orElseThrow(() -> new NotAcceptableException("Accept (expected: "
                        + String.join(
                                ", ",
                                Arrays.stream(values())
                                        .map(format -> format.mediaType().toString())
                                        .toList())
                        + ")"));
    }

    private Optional<Choice> offer(MediaType asked) {
        var name = (asked.getType() + "/" + asked.getSubtype()).toLowerCase(Locale.ROOT);
        if (plainNames().contains(name)) {
            return Optional.of(new Choice(this, MediaType.valueOf(name).withCharset("UTF-8"), false));
        }
        var ours = mediaType();
        var sameVersion = version.equals(asked.getParameters().getOrDefault(VERSION, version));
        if (!sameVersion || !asked.isCompatible(ours)) {
            return Optional.empty();
        }
        return Optional.of(
                new Choice(this, ours, "both".equals(asked.getParameters().get(LABELS))));
    }

    private MediaType mediaType() {
        return new MediaType("application", subtype, Map.of(VERSION, version));
    }

    private List<String> plainNames() {
        return switch (this) {
            case GENERIC -> List.of("application/xml", "text/xml");
            case STRUCTURE_SPECIFIC -> List.of();
            case CSV -> List.of("text/csv");
            case JSON -> List.of("application/json");
        };
    }
}
