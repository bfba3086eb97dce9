package vn.motcua.question;

import org.jspecify.annotations.Nullable;

/** How many rows of a list are given at once. */
public final class Limit {
    public static final String DESCRIPTION = "At most so many rows at once, 1 to 1000";
    public static final String USUAL = "100";
    private static final int MOST = 1_000;

    private Limit() {}

    /** Reads the parameter {@code limit}. */
    public static int of(@Nullable String text) {
        var limit = text == null ? USUAL : text;
        if (limit.matches("[0-9]{1,4}")) {
            var rows = Integer.parseInt(limit);
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        }
        throw QuestionProblem.INVALID_LIMIT.refused("limit", limit, "1 to " + MOST);
    }
}
