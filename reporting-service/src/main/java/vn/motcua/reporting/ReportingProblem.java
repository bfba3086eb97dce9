package vn.motcua.reporting;

import vn.motcua.problem.ProblemType;

/** Every problem of its own that reporting-service can answer. */
public enum ReportingProblem implements ProblemType {
    UNKNOWN_BREAKDOWN(
            400,
            "No such breakdown is offered",
            "Ask for children, level, level:COMMUNE, field, procedure, day, week or month, or for no breakdown."),
    TOO_MANY_PARTS(
            400, "The period has too many parts for one answer", "Ask for fewer days at once, or for weeks or months."),
    FOREIGN_CURSOR(
            410,
            "The place was in the changes of another database",
            "The database was made anew since. Ask without after and take all figures again, once."),
    UNKNOWN_ROWS(400, "The form has no such rows", "Ask for rows=field or rows=unit, or leave it out for fields."),
    UNBALANCED_REPORT(
            500,
            "The figures of the report contradict each other",
            "Tell whoever runs the service; POST /v1/checks at kpi-service finds what is wrong."),
    UNKNOWN_FORM(404, "There is no such form", "Ask for II.06a or weekly-sheet."),
    INVALID_SEAL(422, "The report cannot be sealed so", "Correct the field that is named and send again."),
    ALREADY_SEALED(
            409,
            "The report is sealed already",
            "A sealed report never changes; send a reason to seal another edition beside it."),
    UNKNOWN_SEAL(404, "No report is sealed under this number", "GET /v1/seals lists them."),
    SDMX_NO_RESULTS(
            404, "No results found", "Ask for other codes or a wider time; the structure message lists the codes."),
    SDMX_TOO_LARGE(
            413, "Response too large due to client request", "Ask for fewer units, indicators or periods at once."),
    SDMX_SYNTAX(400, "Syntax error", "The part of the address that is named breaks the rules of SDMX 2.1 REST."),
    SDMX_SEMANTIC(400, "Semantic error", "GET /sdmx/datastructure/MOTCUA/KPI/1.0?references=children lists the codes."),
    SDMX_NOT_IMPLEMENTED(501, "Not implemented", "This part of SDMX 2.1 REST is not offered."),
    DATABASE_UNAVAILABLE(503, "The database is away", "Ask again after the seconds of Retry-After.");

    private final int status;
    private final String title;
    private final String advice;

    ReportingProblem(int status, String title, String advice) {
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
