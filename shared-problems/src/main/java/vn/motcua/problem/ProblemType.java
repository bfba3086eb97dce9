package vn.motcua.problem;

import java.util.Locale;

/** A kind of problem that an API can answer; implemented by enums, whose constant names become the type. */
public interface ProblemType {

    String name();

    /** HTTP status code. */
    int status();

    /** What is wrong, the same for every occurrence. */
    String title();

    /** Stable relative URI, such as {@code /problems/unknown-unit}. */
    default String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
