package vn.motcua.reporting.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a list as it is sent; what is not in its columns is null. */
record TheirRow(
        String code,
        @Nullable Stage status,
        @Nullable String channel,
        @Nullable String unit,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate resolvedOn) {
    static final List<String> COLUMNS = List.of("status", "channel", "unit", "received", "due", "resolved");

    /** With the columns that are sent only. */
    TheirRow of(Set<String> sent) {
        var told = sent.contains("status") || status == Stage.RESOLVED ? stage() : Stage.RECEIVED;
        return new TheirRow(
                code,
                sent.contains("status") ? status : null,
                sent.contains("channel") ? channel : null,
                sent.contains("unit") ? unit : null,
                sent.contains("received") && told.isReceived() ? receivedOn : null,
                sent.contains("due") ? dueOn : null,
                sent.contains("resolved") && told == Stage.RESOLVED ? resolvedOn : null);
    }

    Stage stage() {
        if (status != null) {
            return status;
        }
        return resolvedOn == null ? Stage.RECEIVED : Stage.RESOLVED;
    }

    String line(List<String> columns) {
        return Stream.concat(Stream.of(code), columns.stream().map(this::cell)).collect(Collectors.joining(","));
    }

    private String cell(String column) {
        Object value = switch (column) {
            case "status" -> status;
            case "channel" -> channel;
            case "unit" -> unit;
            case "received" -> receivedOn;
            case "due" -> dueOn;
            case "resolved" -> resolvedOn;
            default -> throw new IllegalArgumentException(column);
        };
        return Objects.toString(value, "");
    }
}
