package vn.motcua.kpi.registry;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.Level;

/**
 * A unit (đơn vị, cơ quan) that receives or resolves dossiers, over a span of days in which nothing of it changed.
 *
 * <p>Only what {@link Checks} has found sound is ever kept: until then, whatever JSON leaves out is null.
 *
 * @param aliases other names of the same unit, such as the old-style code; they are for ever, and for all its days
 * @param parent code of the unit above; null for a root
 * @param validTo the last day, inclusive; null while it lasts
 * @param successor code of the unit that answers for its dossiers after the last day
 */
@JsonPropertyOrder({"code", "aliases", "nameVi", "nameEn", "level", "parent", "validFrom", "validTo", "successor"})
public record Unit(
        @Schema(examples = "H12.18") String code,

        @Schema(examples = "[\"000.00.18.H12\"]") List<@NotBlank String> aliases,

        @Pattern(regexp = Unit.PRINTABLE) @NotBlank @Size(max = 300) @Schema(examples = "Xã Khánh An")
        String nameVi,

        @Pattern(regexp = Unit.PRINTABLE) @Size(max = 300) @Nullable
        String nameEn,

        @NotNull Level level,

        @Schema(examples = "H12") @Nullable String parent,

        @NotNull @Schema(examples = "2025-07-01") LocalDate validFrom,

        @Nullable LocalDate validTo,

        @Nullable String successor) {
    /** No control characters: they break tables, and PostgreSQL takes no NUL. */
    static final String PRINTABLE = "\\P{Cntrl}*";

    public Unit {
        // Not List.copyOf: a null among them is for Checks to find.
        aliases = aliases == null ? List.of() : aliases.stream().distinct().toList();
    }

    /** The last day, the last of all while it lasts. */
    LocalDate lastDay() {
        return Objects.requireNonNullElse(validTo, LocalDate.MAX);
    }

    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(lastDay());
    }

    /** Whether two rows differ in nothing but their days, their aliases and who comes after. */
    boolean isLike(Unit other) {
        return isPlacedLike(other) && nameVi.equals(other.nameVi) && Objects.equals(nameEn, other.nameEn);
    }

    /** Whether two rows have the same place in the tree. */
    boolean isPlacedLike(Unit other) {
        return level == other.level && Objects.equals(parent, other.parent);
    }

    Unit coded(String own) {
        return new Unit(own, aliases, nameVi, nameEn, level, parent, validFrom, validTo, successor);
    }

    Unit from(LocalDate day) {
        return new Unit(code, aliases, nameVi, nameEn, level, parent, day, validTo, successor);
    }

    Unit until(@Nullable LocalDate day, @Nullable String heir) {
        return new Unit(code, aliases, nameVi, nameEn, level, parent, validFrom, day, heir);
    }

    Unit alias(List<String> all) {
        return new Unit(code, all, nameVi, nameEn, level, parent, validFrom, validTo, successor);
    }

    Unit pointing(@Nullable String above, @Nullable String heir) {
        return new Unit(code, aliases, nameVi, nameEn, level, above, validFrom, validTo, heir);
    }
}
