package vn.motcua.kpi.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.kpi.fold.Entry;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.question.Tree;

/**
 * Finds dossiers: what stands behind {@code FROM}, where {@code dossier} is the table, with its parameters.
 *
 * <p>The conditions mirror {@code kpi_v1.observation} and {@code kpi_v1.stock}, so that counts equal the figures.
 */
record Selection(String from, List<@Nullable Object> parameters) {

    /** Those that add to one of some measures, but to none of some others, under a unit. */
    static Selection counted(Place place, List<Measure> some, List<Measure> none) {
        var entry = some.getFirst().entry();
        if (some.stream().anyMatch(measure -> !measure.entry().equals(entry))) {
            throw new IllegalArgumentException("measures: " + some + " (expected: all of one entry)");
        }
        return at(entry, place, "dossier.measures & $6 <> 0 AND dossier.measures & $7 = 0", bits(some), bits(none));
    }

    /** Those closed under the unit that owed the decision, resolved by one that does not answer for it. */
    static Selection resolvedElsewhere(Place place) {
        return at(Entry.CLOSING, place, """
                dossier.resolved_unit <> dossier.owing_unit AND NOT EXISTS (
                    SELECT FROM kpi_v1.unit_place heir
                    WHERE heir.unit = dossier.owing_unit AND heir.answering = dossier.resolved_unit
                        AND dossier.resolved_on BETWEEN heir.from_day AND heir.to_day)""");
    }

    /** Those in stock at the end of a day, on the tree of that day; an entry lets them in, another out. */
    static Selection inStock(String unit, LocalDate day, Entry in, Entry out) {
        return new Selection("""
                kpi.dossier AS dossier
                WHERE dossier.owing_unit IN (
                        SELECT place.unit FROM kpi_v1.unit_place AS place
                        WHERE place.ancestor = $1 AND $2 BETWEEN place.from_day AND place.to_day)
                    AND dossier.%s <= $2 AND (dossier.%2$s IS NULL OR dossier.%2$s > $2)""".formatted(in.dayColumn(), out.dayColumn()), List.of(unit, day));
    }

    /** Those without a reception; of a unit if one of their events names it, or a unit that was ever below it. */
    static Selection orphans(@Nullable String unit) {
        return new Selection("""
                kpi.dossier AS dossier
                WHERE dossier.received_on IS NULL AND ($1::text IS NULL OR EXISTS (
                    SELECT FROM kpi.units_named(dossier.events) AS named (unit)
                    JOIN kpi_v1.unit_place AS place USING (unit)
                    WHERE place.ancestor = $1))""", Arrays.asList((Object) unit));
    }

    /**
     * Where and when dossiers count.
     *
     * @param today whose tree is the current one
     */
    record Place(String unit, Period period, Tree tree, LocalDate today) {}

    private static Selection at(Entry entry, Place place, String condition, Object... more) {
        var parameters = new ArrayList<@Nullable Object>(List.of(
                place.unit(),
                place.period().from(),
                place.period().to(),
                place.tree().word(),
                place.today()));
        parameters.addAll(List.of(more));
        return new Selection("""
                kpi_v1.place(ARRAY[$1::text], $2::date, $3::date, $4::text, $5::date) AS place
                JOIN kpi.dossier AS dossier ON dossier.%s = place.unit
                    AND dossier.%2$s BETWEEN place.first_day AND place.last_day AND dossier.%2$s BETWEEN $2 AND $3
                WHERE %3$s""".formatted(entry.unitColumn(), entry.dayColumn(), condition), parameters);
    }

    private static int bits(List<Measure> measures) {
        return measures.stream().mapToInt(Measure::bit).reduce(0, (all, bit) -> all | bit);
    }
}
