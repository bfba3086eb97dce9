package vn.motcua.reporting.reconciliation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;

/**
 * The way from our number to theirs: ours and the differences of all causes add up to theirs, or there is no bridge.
 *
 * @param ours as the tallies have it, the same in every view
 * @param theirs the rows of their list that count
 * @param equal dossiers that count alike on both sides
 * @param causes in the order in which they are looked for; those without a dossier are left out
 */
public record Bridge(
        @Schema(examples = "online-filing.numerator") String figure,
        @Schema(examples = "41950") long ours,
        @Schema(examples = "41957") long theirs,
        @Schema(examples = "41940") long equal,
        List<Step> causes) {

    /**
     * What one cause adds.
     *
     * @param dossiers how many there are
     * @param difference what they add to their number less what they add to ours
     * @param first the first of them by code, at most as many as were asked for
     */
    public record Step(Cause cause, long dossiers, long difference, List<Difference> first) {
        public Step {
            first = List.copyOf(first);
        }
    }

    public Bridge {
        causes = List.copyOf(causes);
        var reached = ours + causes.stream().mapToLong(Step::difference).sum();
        if (reached != theirs) {
            throw new ProblemException(
                    ReportingProblem.UNBALANCED_BRIDGE,
                    figure + ": " + ours + " here leads to " + reached + " (expected: " + theirs + ")");
        }
    }
}
