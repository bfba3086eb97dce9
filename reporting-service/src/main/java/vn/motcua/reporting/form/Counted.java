package vn.motcua.reporting.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Ledger;

/**
 * What the database counted for a form.
 *
 * @param nameVi of the unit, on the last day
 * @param total counted apart from the parts
 */
record Counted(List<Part> parts, String nameVi, @Nullable String nameEn, Ledger total, long revision) {

    Counted {
        parts = List.copyOf(parts);
        Balance.sum(parts.stream().map(Part::ledger).toList(), total);
    }

    /**
     * What is to be a row.
     *
     * @param part a unit's code or a field; null for procedures that are not registered
     * @param name null likewise
     */
    record Part(@Nullable String part, @Nullable String name, Ledger ledger) {}
}
