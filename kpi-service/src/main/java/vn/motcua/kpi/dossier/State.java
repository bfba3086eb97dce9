package vn.motcua.kpi.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.kpi.KpiProblem;

/** A state by which dossiers are listed. */
enum State {
    OPEN,
    /** Open although the due day is over. */
    OVERDUE,
    /** Its reception is not known yet, or was taken back. */
    ORPHAN,
    LATE_WITHOUT_APOLOGY,
    /** Resolved by a unit that did not answer for the one that owed the decision. */
    RESOLVED_ELSEWHERE;

    static State named(String text) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(text))
                .findFirst()
                .orElseThrow(() -> KpiProblem.UNKNOWN_STATE.refused(
                        "state", text, Arrays.stream(values()).map(State::word).collect(Collectors.joining(", "))));
    }

    /** As queries name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
