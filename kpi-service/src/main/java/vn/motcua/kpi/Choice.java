package vn.motcua.kpi;

/** A parameter that is true or false. */
public final class Choice {
    private Choice() {}

    /** Refuses everything else as {@link KpiProblem#INVALID_CHOICE}. */
    public static boolean of(String parameter, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw KpiProblem.INVALID_CHOICE.refused(parameter, text, "true or false");
        };
    }
}
