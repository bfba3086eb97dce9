package vn.motcua.kpi.quarantine;

import java.util.Arrays;
import java.util.Locale;
import vn.motcua.kpi.KpiProblem;

/** Which records of the quarantine are asked for. */
enum State {
    HELD("released_at IS NULL"),
    RELEASED("released_at IS NOT NULL"),
    ALL("true");

    private final String condition;

    State(String condition) {
        this.condition = condition;
    }

    static State named(String text) {
        return Arrays.stream(values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> KpiProblem.UNKNOWN_STATE.refused("state", text, "held, released or all"));
    }

    String condition() {
        return condition;
    }
}
