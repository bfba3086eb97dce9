package vn.motcua.intake.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.motcua.event.RefusedValue;
import vn.motcua.wire.Attributes;

/** The CloudEvents attributes that stand in the headers of a call in binary mode. */
final class BinaryAttributes {
    private static final String PREFIX = "ce-";

    private BinaryAttributes() {}

    static boolean areIn(HttpHeaders headers) {
        return headers.getRequestHeaders().keySet().stream().anyMatch(BinaryAttributes::isAttribute);
    }

    /** By name without prefix; those that the contract does not know are left out. */
    static Map<String, String> of(HttpHeaders headers) {
        var attributes = new HashMap<String, String>();
        headers.getRequestHeaders().forEach((header, values) -> {
            if (isAttribute(header)) {
                var name = header.toLowerCase(Locale.ROOT).substring(PREFIX.length());
                if (Attributes.PREFIXED.contains(name)) {
                    if (values.size() != 1) {
                        throw new RefusedValue(name, "given " + values.size() + " times", "once");
                    }
                    attributes.put(name, HeaderText.decoded(name, values.getFirst()));
                }
            }
        });
        return attributes;
    }

    private static boolean isAttribute(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }
}
