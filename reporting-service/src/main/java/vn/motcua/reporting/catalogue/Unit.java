package vn.motcua.reporting.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit whose figures can be asked for.
 *
 * @param level PROVINCE, DISTRICT or COMMUNE
 * @param parent code of the unit above; null for a root
 * @param validTo the last day, inclusive; null while it lasts
 */
public record Unit(
        String code,
        String nameVi,
        @Nullable String nameEn,
        String level,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
