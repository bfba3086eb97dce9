package vn.motcua.reporting.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a row of theirs counts in a measure, given that it happened: the definition that the fold has, said of a list. */
enum Claim {
    RECEIVED("true"),
    RECEIVED_ONLINE("there_channel = 'ONLINE'", Field.CHANNEL),
    RECEIVED_GENUINE("there_channel = 'ONLINE' AND NOT on_behalf", Field.CHANNEL, Field.ON_BEHALF),
    RESOLVED("true"),
    RESOLVED_ONLINE("there_channel = 'ONLINE'", Field.CHANNEL),
    RESOLVED_DIGITISED("digitised", Field.DIGITISED),
    RESOLVED_ON_TIME("there_due_on IS NULL OR there_resolved_on <= there_due_on", Field.RESOLVED, Field.DUE),
    RESOLVED_LATE("there_resolved_on > there_due_on", Field.RESOLVED, Field.DUE),
    RESOLVED_LATE_APOLOGY(
            "there_resolved_on > there_due_on AND apology", Field.RESOLVED, Field.DUE, Field.APOLOGY),
    PAID("true"),
    PAID_ONLINE("paid_online", Field.PAID_ONLINE);

    private final String condition;
    private final List<Field> needed;

    Claim(String condition, Field... needed) {
        this.condition = condition;
        this.needed = List.of(needed);
    }

    /** Of a measure of the tallies; empty if no list says anything of it. */
    static Optional<Claim> of(String measure) {
        return Arrays.stream(values())
                .filter(claim -> claim.measure().equals(measure))
                .findFirst();
    }

    String measure() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** SQL about a row of the pairs; null where a cell is empty. */
    String condition() {
        return condition;
    }

    List<Field> needed() {
        return needed;
    }
}
