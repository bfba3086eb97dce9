package vn.motcua.kpi.quarantine;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.problem.Problem;

/**
 * What became of records that were to be released.
 *
 * @param released how many were
 * @param kept the first 100 of the others
 * @param keptCount how many others there are
 */
public record Released(long released, List<Kept> kept, long keptCount) {
    static final Released NOTHING = new Released(0, List.of(), 0);
    private static final int MOST_SHOWN = 100;

    public Released {
        kept = kept.stream().limit(MOST_SHOWN).toList();
    }

    /**
     * A record that stays in quarantine.
     *
     * @param problem why it does
     */
    public record Kept(long id, Problem problem) {}

    Released plus(Released more) {
        return new Released(
                released + more.released,
                Stream.concat(kept.stream(), more.kept.stream()).toList(),
                keptCount + more.keptCount);
    }
}
