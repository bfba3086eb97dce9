package vn.motcua.reporting.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit whose figures can be asked for, as it was last. */
record Unit(
        @Schema(examples = "H12.18") String code,

        @Schema(description = "Other codes by which events and questions may mean it", examples = "[\"000.00.18.H12\"]")
        List<String> aliases,

        @Schema(description = "In the language asked for") String name,
        String nameVi,
        @Nullable String nameEn,

        @Schema(description = "PROVINCE, DISTRICT or COMMUNE")
        String level,

        @Schema(description = "Code of the unit above; null for a root") @Nullable
        String parent,

        LocalDate validFrom,

        @Schema(description = "The last day, inclusive; null while it lasts") @Nullable
        LocalDate validTo,

        @Schema(description = "Who answers for its dossiers after its last day") @Nullable
        String successor) {
    static final List<String> COLUMNS = List.of(
            "code", "aliases", "name", "nameVi", "nameEn", "level", "parent", "validFrom", "validTo", "successor");

    Unit {
        aliases = List.copyOf(aliases);
    }

    /** In the order of {@link #COLUMNS}; aliases are parted by blanks. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                code, String.join(" ", aliases), name, nameVi, nameEn, level, parent, validFrom, validTo, successor);
    }
}
