package vn.motcua.intake.read;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.EventJson;

/** Makes out the id of an event that is refused, so that its sender recognises it. */
final class Ids {
    private static final int SHOWN = 128;

    private Ids() {}

    /** The id in these bytes, or null. */
    static @Nullable String in(byte[] structured) {
        return attribute(Attributes.ID, structured).map(Ids::shown).orElse(null);
    }

    static boolean lacks(String name, byte[] structured) {
        return attribute(name, structured).isEmpty();
    }

    /** An id as it may be written into an answer: short, and text that UTF-8 can carry. */
    static @Nullable String shown(@Nullable String id) {
        if (id == null) {
            return null;
        }
        var shown = new StringBuilder();
        id.codePoints()
                .limit(SHOWN)
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static Optional<String> attribute(String wanted, byte[] structured) {
        try (var parser = EventJson.FACTORY.createParser(structured)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var isWanted = parser.currentName().equals(wanted);
                var value = parser.nextToken();
                if (isWanted) {
                    return value.isScalarValue() ? Optional.of(parser.getText()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
