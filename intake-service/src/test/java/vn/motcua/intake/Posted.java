package vn.motcua.intake;

import vn.motcua.event.EventType;
import vn.motcua.wire.ContractDocuments;

/** Events as a counter would post them. */
public final class Posted {
    private Posted() {}

    public static String paid(String id) {
        return paid(id, "H12.18-230315-0001");
    }

    public static String paid(String id, String dossier) {
        return ContractDocuments.example(EventType.PAID)
                .strip()
                .replace("paid-0001", id)
                .replace("H12.18-230315-0001", dossier);
    }

    public static String paidWith(String part, String replacement) {
        var paid = paid("paid-with");
        if (!paid.contains(part)) {
            throw new IllegalArgumentException(part + ": not in " + paid);
        }
        return paid.replace(part, replacement);
    }
}
