package vn.motcua.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/** Level of a unit (cấp). */
public enum Level {
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp huyện, abolished on 2025-07-01. */
    DISTRICT,
    /** Cấp xã. */
    COMMUNE;

    /** Refuses every other name as {@link QuestionProblem#UNKNOWN_LEVEL}, wherever it is read. */
    @JsonCreator
    public static Level named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        QuestionProblem.UNKNOWN_LEVEL.refused("level", name, "one of " + Arrays.toString(values())));
    }
}
