package vn.motcua.problem;

import java.util.Locale;
import vn.motcua.event.RefusedValue;

/** A kind of problem that an API can answer; implemented by enums, whose constant names become the type. */
public interface ProblemType {

    String name();

    /** HTTP status code. */
    int status();

    /** What is wrong, the same for every occurrence. */
    String title();

    /** What the sender can do about it. */
    String advice();

    /** Last part of the URI, such as {@code unknown-unit}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Stable URI, relative to the service, such as {@code /problems/unknown-unit}; the problem is explained there. */
    default String uri() {
        return "/problems/" + slug();
    }

    /** Ends a request because of one value, which is shown only as far as it does no harm. */
    default ProblemException refused(String field, String value, String expectation) {
        return refused(new RefusedValue(field, value, expectation));
    }

    default ProblemException refused(RefusedValue refusal) {
        return new ProblemException(this, refusal.detail(), refusal.field());
    }
}
