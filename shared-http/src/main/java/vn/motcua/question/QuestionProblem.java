package vn.motcua.question;

import vn.motcua.problem.ProblemType;

/** Every way in which a question about figures can be wrong, the same in all services. */
public enum QuestionProblem implements ProblemType {
    INVALID_UNIT_CODE(400, "That is no code of a unit", "GET /v1/units lists the units."),
    UNKNOWN_UNIT(
            404, "No such unit is registered", "GET /v1/units lists the units; PUT /v1/units/{code} registers one."),
    INVALID_DAY(400, "That is no day", "Days are written 2023-05-09."),
    INVALID_WINDOW(400, "That is no rolling window", "Windows are written 30d, from 1d to 400d."),
    FROM_AFTER_TO(400, "The days asked for make no period", "Ask for days of which the first is not after the last."),
    INVALID_PERIOD(
            400,
            "No calendar has such a period",
            "With calendar=statutory or calendar=calendar, periods are 2023-M04, 2023-Q2, 2023-6M, 2023-9M, 2023, 2023-W18."),
    UNKNOWN_CALENDAR(400, "There is no such calendar", "Ask for calendar=statutory or calendar=calendar."),
    CONFLICTING_PARAMETERS(
            400,
            "These parameters do not go together",
            "Rates take one of: window with asOf; from with to; calendar with period; plan with asOf. Dossiers take indicator"
                    + " with part, from and to, or a state with the days that it can have."),
    UNKNOWN_INDICATOR(400, "No such indicator is in the catalogue", "Ask for one of those that are named."),
    UNKNOWN_LEVEL(400, "There is no such level", "Levels are PROVINCE, DISTRICT and COMMUNE."),
    UNKNOWN_TREE(400, "There is no such tree of units", "Leave the tree out, or ask for day or current."),
    INVALID_PLAN_CODE(400, "That is no code of a plan", "GET /v1/plans lists the plans."),
    UNKNOWN_PLAN(404, "There is no such plan", "GET /v1/plans lists the plans; PUT /v1/plans/{plan} makes one."),
    PLAN_OUT_OF_TIME(
            422,
            "The plan does not cover that day",
            "GET /v1/plans/{plan} says from which day to which the plan lasts."),
    INVALID_LIMIT(400, "So many records are not given at once", "Ask for 1 to 1000."),
    INVALID_CURSOR(400, "That is no place in this list", "Give what next said in the answer before."),
    MISSING_PARAMETER(400, "The question is not complete", "Add the parameter that is named."),
    INVALID_CHOICE(400, "That is neither true nor false", "Leave it out for the default.");

    private final int status;
    private final String title;
    private final String advice;

    QuestionProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String advice() {
        return advice;
    }
}
