package vn.motcua.reporting.sdmx;

import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemType;

/** Ends an SDMX request with an error message. */
final class SdmxRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param field the part of the address that is to blame, if one is */
    SdmxRefusal(ProblemType type, String detail, @Nullable String field) {
        super(type + ": " + detail);
        problem = new Problem(type, type.status(), detail, field, null);
    }

    Problem problem() {
        return problem;
    }
}
