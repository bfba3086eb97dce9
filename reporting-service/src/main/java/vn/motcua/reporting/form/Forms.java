package vn.motcua.reporting.form;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;

/** Makes form II.06a. */
@ApplicationScoped
public class Forms {
    static final String NOT_CLASSIFIED = "(chưa xếp lĩnh vực)";
    private static final String TOTAL = "Tổng số";
    private static final String OWN = " (hồ sơ của chính đơn vị)";

    private final FormQueries queries;

    Forms(FormQueries queries) {
        this.queries = queries;
    }

    /**
     * Which form is meant.
     *
     * @param unit its code, of a unit that is registered
     * @param calendar with {@code period}: what the days are called; null if nothing
     */
    public record Asked(
            String unit,
            @Nullable String calendar,
            @Nullable String period,
            Period days,
            FormRows by,
            boolean provisional) {}

    /** The form with today's figures; fails with a problem if they contradict each other. */
    public Uni<FormReport> form(Asked asked) {
        return queries.counted(asked.unit(), asked.days(), asked.by()).map(counted -> report(asked, counted));
    }

    private static FormReport report(Asked asked, Counted counted) {
        var rows = counted.parts().stream()
                .sorted(order(asked))
                .map(part -> row(asked, part))
                .toList();
        return new FormReport(
                FormReport.CODE,
                asked.unit(),
                counted.nameVi(),
                counted.nameEn(),
                asked.calendar(),
                asked.period(),
                asked.days().from(),
                asked.days().to(),
                asked.by(),
                counted.revision(),
                asked.provisional(),
                rows,
                FormRow.of(null, TOTAL, counted.total()));
    }

    private static FormRow row(Asked asked, Counted.Part part) {
        var name = Objects.requireNonNullElse(part.name(), NOT_CLASSIFIED);
        return switch (asked.by()) {
            case FIELD -> FormRow.of(null, name, part.ledger());
            case UNIT -> FormRow.of(part.part(), asked.unit().equals(part.part()) ? name + OWN : name, part.ledger());
        };
    }

    /** The unit's own dossiers before those of the units below by code; fields as a Vietnamese dictionary has them. */
    private static Comparator<Counted.Part> order(Asked asked) {
        Comparator<Counted.Part> byPart =
                Comparator.comparing(Counted.Part::part, Comparator.nullsLast(Comparator.naturalOrder()));
        return switch (asked.by()) {
            case UNIT ->
                Comparator.comparing((Counted.Part part) -> !asked.unit().equals(part.part()))
                        .thenComparing(byPart);
            case FIELD ->
                Comparator.comparing(
                                Counted.Part::part,
                                Comparator.nullsLast(Collator.getInstance(Locale.forLanguageTag("vi"))::compare))
                        .thenComparing(byPart);
        };
    }
}
