package vn.motcua.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;

/** The scalar fields of one JSON object, read by name and type; whatever is not known was never kept. */
final class Fields {
    private final String pointer;
    private final Map<String, Object> values;

    private Fields(String pointer, Map<String, Object> values) {
        this.pointer = pointer;
        this.values = values;
    }

    static Fields of(Map<String, String> attributes) {
        return new Fields("", Collections.unmodifiableMap(attributes));
    }

    /** Reads the object at the parser's position; {@code nested} is called for fields that are not scalars of this one. */
    static Fields read(JsonParser parser, String pointer, Set<String> known, Nested nested) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new ContractViolation(pointer, kind(parser) + " (expected: an object)");
        }
        var values = HashMap.<String, Object>newHashMap(known.size());
        var fields = new Fields(pointer, values);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            if (known.contains(name)) {
                if (values.putIfAbsent(name, value(parser)) != null) {
                    throw fields.violation(name, "given twice (expected: once)");
                }
            } else if (!nested.read(name)) {
                parser.skipChildren();
            }
        }
        return fields;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Odd.NULL;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? Odd.OTHER
                        : (Object) parser.getLongValue();
            default -> {
                parser.skipChildren();
                yield Odd.OTHER;
            }
        };
    }

    private static String kind(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "a string";
            case null, default -> "a value";
        };
    }

    /** The same fields, those with null left out: to CloudEvents a null attribute is one that is not there. */
    Fields withoutNulls() {
        var given = new HashMap<>(values);
        given.values().removeIf(value -> value == Odd.NULL);
        return new Fields(pointer, given);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return as(name, String.class, "a string");
    }

    boolean bool(String name) {
        return as(name, Boolean.class, "true or false");
    }

    long integer(String name) {
        return as(name, Long.class, "a whole number");
    }

    int smallInteger(String name) {
        var value = integer(name);
        if (value != (int) value) {
            throw refused(name, value, "a whole number of at most 9 digits");
        }
        return (int) value;
    }

    <T> T text(String name, Function<String, T> conversion) {
        try {
            return conversion.apply(text(name));
        } catch (RefusedValue e) {
            throw violation(name, e.detail());
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var text = text(name);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw refused(name, text, "one of " + Arrays.toString(type.getEnumConstants()));
    }

    Instant instant(String name) {
        var canonical = CanonicalTime.parse(text(name));
        if (canonical != null) {
            return canonical;
        }
        return parsed(
                name,
                "an RFC 3339 time such as 2023-03-01T01:30:00Z",
                text -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
    }

    /** A day that must be named even where there is none: a missing due date is never taken for "no due date". */
    @Nullable
    LocalDate dayOrNull(String name) {
        if (values.get(name) == Odd.NULL) {
            return null;
        }
        if (!has(name)) {
            throw refused(name, "missing", "a day such as 2023-03-15, or null");
        }
        return parsed(name, "a day such as 2023-03-15, or null", CanonicalTime::readDay);
    }

    private ContractViolation violation(String name, String detail) {
        return new ContractViolation(pointer + "/" + name, detail);
    }

    private <T> T as(String name, Class<T> type, String expectation) {
        var value = values.get(name);
        if (value == null) {
            throw refused(name, "missing", expectation);
        }
        if (!type.isInstance(value)) {
            throw refused(name, value, expectation);
        }
        return type.cast(value);
    }

    private <T> T parsed(String name, String expectation, Function<String, T> parse) {
        var text = text(name);
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw refused(name, text, expectation);
        }
    }

    ContractViolation refused(String name, Object value, String expectation) {
        return violation(name, new RefusedValue(name, value, expectation).detail());
    }

    /** Stands for a value that is there and of no type a field can have. */
    private enum Odd {
        NULL("null"),
        OTHER("a value of another type");

        private final String shown;

        Odd(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    /** Takes over a field of the object if it knows its name. */
    interface Nested {
        Nested NONE = name -> false;

        boolean read(String name) throws IOException;
    }
}
