package vn.motcua.reporting.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a row of theirs counts in a measure, given that it happened: the definition that the fold has, said of a list. */
enum Claim {
    RECEIVED("true"),
    RECEIVED_ONLINE("there_channel = 'ONLINE'"),
    RECEIVED_GENUINE("there_channel = 'ONLINE' AND NOT on_behalf"),
    RESOLVED("true"),
    RESOLVED_ONLINE("there_channel = 'ONLINE'"),
    RESOLVED_DIGITISED("digitised"),
    RESOLVED_ON_TIME("there_due_on IS NULL OR there_resolved_on <= there_due_on"),
    RESOLVED_LATE("there_resolved_on > there_due_on"),
    RESOLVED_LATE_APOLOGY("there_resolved_on > there_due_on AND apology"),
    PAID("true"),
    PAID_ONLINE("paid_online");

    private final String condition;

    Claim(String condition) {
        this.condition = condition;
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

    /** Fields without which a list does not say it. */
    List<Field> needed() {
        return switch (this) {
            case RECEIVED, RESOLVED, PAID -> List.of();
            case RECEIVED_ONLINE, RESOLVED_ONLINE -> List.of(Field.CHANNEL);
            case RECEIVED_GENUINE -> List.of(Field.CHANNEL, Field.ON_BEHALF);
            case RESOLVED_DIGITISED -> List.of(Field.DIGITISED);
            case RESOLVED_ON_TIME, RESOLVED_LATE -> List.of(Field.RESOLVED, Field.DUE);
            case RESOLVED_LATE_APOLOGY -> List.of(Field.RESOLVED, Field.DUE, Field.APOLOGY);
            case PAID_ONLINE -> List.of(Field.PAID_ONLINE);
        };
    }
}
