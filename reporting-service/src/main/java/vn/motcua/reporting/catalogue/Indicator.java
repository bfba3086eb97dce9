package vn.motcua.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate that can be asked for.
 *
 * @param numerator measures that are added up
 * @param denominator measures that are added up
 * @param validTo the last day, inclusive; null while it lasts
 */
public record Indicator(
        String code,
        String nameVi,
        String nameEn,
        List<String> numerator,
        List<String> denominator,
        String direction,
        String legalSource,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
