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
    UNREADABLE_LIST(
            400,
            "The list cannot be read",
            "Send CSV of RFC 4180 in UTF-8 whose first line names the columns; detail names the row."),
    MISSING_COLUMN(
            400,
            "The list lacks a column",
            "Add the column, or say with map=theirs:ours which of its columns it is; field names ours."),
    INVALID_COLUMN_MAP(
            400,
            "That maps nothing to anything known",
            "Maps are columns=own or columns=portal, map=MaDonVi:unit, status=7:RECEIVED, channel=4:ONLINE."),
    INDICATOR_NOT_IN_LISTS(
            400, "Lists do not speak of what this indicator counts", "Compare its figures instead, by unit."),
    LIST_TOO_LARGE(413, "The list is too large", "Send at most 500,000 rows in 64 MiB; split the days or the units."),
    UNBALANCED_BRIDGE(
            500,
            "The figure and the dossiers behind it disagree",
            "POST /v1/checks at kpi-service tells which tallies differ from their dossiers."),
    RECONCILIATIONS_BUSY(503, "Too many lists are compared at once", "Send again after the seconds of Retry-After."),
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
