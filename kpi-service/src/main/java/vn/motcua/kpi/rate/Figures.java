package vn.motcua.kpi.rate;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.Span;
import vn.motcua.question.Tree;

/**
 * A question with every name known and its days fixed.
 *
 * @param plan whose targets judge; null for the strictest of those in force
 * @param indicators those asked for
 */
public record Figures(
        Span span, Tree tree, LocalDate today, @Nullable String plan, List<String> indicators) {
    public Figures {
        indicators = List.copyOf(indicators);
    }

    /** The day on whose tree units are looked up. */
    LocalDate treeDay() {
        return switch (tree) {
            case DAY -> span.period().to();
            case CURRENT -> today;
        };
    }

    /** The first twelve parameters of a statement about rates. */
    Tuple tuple() {
        var baseline = Objects.requireNonNullElse(span.baseline(), span.paceDays());
        return Tuple.tuple()
                .addValue(span.period().from())
                .addValue(span.period().to())
                .addValue(tree.word())
                .addValue(today)
                .addValue(span.needsPace())
                .addValue(span.paceDays().from())
                .addValue(span.paceDays().to())
                .addValue(span.baseline() != null)
                .addValue(baseline.from())
                .addValue(baseline.to())
                .addValue(plan)
                .addValue(indicators.toArray(String[]::new));
    }
}
