package vn.motcua.event;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The types of event, by the name they carry as CloudEvents {@code type}. */
public enum EventType {
    RECEIVED("vn.motcua.dossier.received"),
    RESOLVED("vn.motcua.dossier.resolved"),
    PAID("vn.motcua.dossier.paid");

    private static final String NAMES =
            Arrays.stream(values()).map(EventType::typeName).collect(Collectors.joining(", "));

    private final String typeName;

    EventType(String typeName) {
        this.typeName = typeName;
    }

    public String typeName() {
        return typeName;
    }

    /** The type of that name; a {@link RefusedValue} names the known ones. */
    public static EventType named(String typeName) {
        for (var type : values()) {
            if (type.typeName.equals(typeName)) {
                return type;
            }
        }
        throw new RefusedValue("type", typeName, "one of " + NAMES);
    }
}
