package vn.motcua.reporting.sdmx;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that a dimension or an attribute can have.
 *
 * @param parent id of the code above in the same list; null for the topmost
 * @param annotations by type, such as the national code of a unit
 */
record Code(String id, Text name, @Nullable String parent, Map<String, String> annotations) {
    Code {
        annotations = Map.copyOf(annotations);
    }

    static Code of(String id, String vi, String en) {
        return new Code(id, new Text(vi, en), null, Map.of());
    }
}
