package vn.motcua.reporting.reconciliation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.VietnamTime;

/** Reads the cells of one row; each refusal names the column as the list calls it. */
final class Cells {
    private static final String DAY = "a day such as 20230315090000, 20230315, 2023-03-15 or 2023-03-15T02:00:00Z";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Columns columns;
    private final List<String> row;

    Cells(Columns columns, List<String> row) {
        this.columns = columns;
        this.row = row;
    }

    /** Refuses a row with more cells than the header line: who knows which one is too many. */
    void refuseMore() {
        if (row.size() > columns.names().size()) {
            throw new RefusedValue("row", row.size() + " cells", columns.names().size() + ", as in the header line");
        }
    }

    @Nullable
    String text(Field field) {
        return columns.cell(row, field);
    }

    /** A cell that must say something. */
    String required(Field field) {
        var text = text(field);
        if (text == null) {
            throw refused(field, "nothing", "a value");
        }
        return text;
    }

    /** What a code means; null if the cell is empty. */
    <T> @Nullable T meaning(Field field, Map<String, T> codes) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var meaning = codes.get(ColumnMap.key(text));
        if (meaning == null) {
            throw refused(
                    field,
                    text,
                    "one of " + codes.keySet().stream().sorted().toList() + ", or a meaning for it such as "
                            + field.column() + "=" + text + ":"
                            + codes.values().stream().findFirst().orElseThrow());
        }
        return meaning;
    }

    /** A Vietnamese day; null if the cell is empty. */
    @Nullable
    LocalDate day(Field field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return VietnamTime.day(field.column(), parsed(text).toString());
        } catch (DateTimeParseException | RefusedValue e) {
            throw refused(field, text, DAY);
        }
    }

    /** Null only if the list has no such column. */
    @Nullable
    Boolean choice(Field field) {
        if (!columns.has(field)) {
            return null;
        }
        var text = required(field);
        return switch (ColumnMap.key(text)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw refused(field, text, "true or false");
        };
    }

    long count(Field field) {
        var text = required(field);
        if (!text.matches("[0-9]{1,15}")) {
            throw refused(field, text, "a whole number such as 42839");
        }
        return Long.parseLong(text);
    }

    RefusedValue refused(Field field, String value, String expectation) {
        return new RefusedValue(columns.name(field), value, expectation);
    }

    private static LocalDate parsed(String text) {
        if (text.indexOf('T') > 0) {
            return VietnamTime.dayOf(OffsetDateTime.parse(text).toInstant());
        }
        return switch (text.length()) {
            case 14 -> LocalDate.parse(text, SECONDS);
            case 8 -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            default -> LocalDate.parse(text);
        };
    }
}
