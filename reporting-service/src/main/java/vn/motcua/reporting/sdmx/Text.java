package vn.motcua.reporting.sdmx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name in the languages of the product.
 *
 * @param en null if nobody has translated it
 */
record Text(String vi, @Nullable String en) {
    /** By language tag, Vietnamese first. */
    Map<String, String> byLanguage() {
        var names = new LinkedHashMap<String, String>();
        names.put("vi", vi);
        if (en != null) {
            names.put("en", en);
        }
        return names;
    }

    String in(boolean english) {
        return english && en != null ? en : vi;
    }
}
