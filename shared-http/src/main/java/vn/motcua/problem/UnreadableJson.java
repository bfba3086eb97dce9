package vn.motcua.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why JSON cannot be read, in the words of who sent it: where, which field, what was expected; no Java types. */
public final class UnreadableJson {
    private static final int SHOWN = 80;

    private UnreadableJson() {}

    public static Problem problem(ProblemType type, JsonProcessingException failure) {
        // A value that has a problem of its own.
        if (failure.getCause() instanceof ProblemException refused) {
            return refused.problem();
        }
        if (failure.getCause() instanceof StreamReadException broken) {
            return problem(type, broken);
        }
        return switch (failure) {
            case StreamConstraintsException _ ->
                Problem.of(
                        type, "a text, a number or a nesting beyond all measure" + at(failure) + " (expected: less)");
            case JsonEOFException _ -> Problem.of(type, "the JSON is cut off" + at(failure) + " (expected: all of it)");
            case JsonMappingException mismatch -> mismatch(type, mismatch);
            default -> Problem.of(type, "no JSON" + at(failure) + " (expected: JSON)");
        };
    }

    /** What a piece of JSON is, as in "an array". */
    public static String kindOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "a text";
            case NUMBER, BOOLEAN, NULL -> node.asText();
            case MISSING -> "nothing";
        };
    }

    private static Problem mismatch(ProblemType type, JsonMappingException failure) {
        var value =
                failure instanceof InvalidFormatException invalid ? shown(invalid.getValue()) : "another kind of value";
        var target = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        var detail = value + at(failure) + " (expected: " + expected(target) + ")";
        var field = failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .reduce((above, below) -> below);
        return field.map(name -> Problem.ofField(type, detail, name)).orElseGet(() -> Problem.of(type, detail));
    }

    private static String expected(@Nullable Class<?> target) {
        if (target == null) {
            return "as GET /q/openapi says";
        }
        if (target.isEnum()) {
            return "one of " + Arrays.toString(target.getEnumConstants());
        }
        if (target == LocalDate.class) {
            return "a day such as 2023-05-09";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "true or false";
        }
        if (target == String.class) {
            return "a text";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(target) || target.isArray() ? "an array" : "an object";
    }

    /** A tree that was read before has no places in a text any more. */
    private static String at(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : String.format(Locale.ROOT, " at line %d, column %d", location.getLineNr(), location.getColumnNr());
    }

    private static String shown(@Nullable Object value) {
        var text = String.valueOf(value).replaceAll("\\p{Cntrl}", "\uFFFD");
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
