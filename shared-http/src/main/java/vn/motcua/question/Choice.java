package vn.motcua.question;

/** A parameter that is true or false. */
public final class Choice {
    private Choice() {}

    /** Refuses everything else as {@link QuestionProblem#INVALID_CHOICE}. */
    public static boolean of(String parameter, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw QuestionProblem.INVALID_CHOICE.refused(parameter, text, "true or false");
        };
    }
}
