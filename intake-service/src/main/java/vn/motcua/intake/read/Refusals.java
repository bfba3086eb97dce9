package vn.motcua.intake.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import vn.motcua.intake.IntakeProblem;
import vn.motcua.problem.Problem;
import vn.motcua.wire.ContractViolation;

/** Says why bytes hold no event. */
final class Refusals {
    private Refusals() {}

    static Problem of(ContractViolation violation) {
        return Problem.ofPointer(IntakeProblem.CONTRACT_VIOLATION, violation.detail(), violation.pointer());
    }

    /** Where the JSON breaks; the parser's own words would quote what was sent. */
    static Problem of(JsonProcessingException broken) {
        var location = broken.getLocation();
        var place = location == null
                ? ""
                : " near line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        var reason = broken instanceof StreamConstraintsException
                ? "nested too deeply, or a text or number too long" + place
                : "not JSON" + place;
        return Problem.of(IntakeProblem.MALFORMED_JSON, reason + " (expected: an event as in GET /v1/event-types)");
    }
}
