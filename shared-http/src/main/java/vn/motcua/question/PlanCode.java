package vn.motcua.question;

import java.util.regex.Pattern;
import vn.motcua.event.RefusedValue;
import vn.motcua.problem.ProblemException;

/**
 * Code of a plan: small letters and digits in groups, such as {@code campaign-69}.
 *
 * @param value at most 40 characters
 */
public record PlanCode(String value) {
    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public PlanCode {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new RefusedValue("plan", value, "a code such as campaign-69, at most " + LONGEST + " characters");
        }
    }

    /** The code that a request names, or a problem that says what is wrong with it. */
    public static PlanCode named(String code) {
        try {
            return new PlanCode(code);
        } catch (RefusedValue e) {
            throw new ProblemException(QuestionProblem.INVALID_PLAN_CODE, e.detail(), e.field());
        }
    }
}
