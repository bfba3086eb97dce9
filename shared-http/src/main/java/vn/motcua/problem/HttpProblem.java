package vn.motcua.problem;

/** Problems that every HTTP API has; the framework finds them before a resource is asked. */
public enum HttpProblem implements ProblemType {
    BAD_REQUEST(400, "The request cannot be understood", "GET /q/swagger-ui describes the calls."),
    UNKNOWN_PARAMETER(
            400, "This address has no such parameter", "GET /q/swagger-ui lists the parameters of each address."),
    NOT_FOUND(404, "There is nothing at this address", "GET /q/swagger-ui lists the addresses."),
    METHOD_NOT_ALLOWED(405, "This address does not take this method", "The Allow header says which it takes."),
    NOT_ACCEPTABLE(406, "No representation fits the Accept header", "Accept application/json."),
    BODY_TOO_LARGE(413, "The body is too large", "Send less at once."),
    UNSUPPORTED_MEDIA_TYPE(415, "This content type is not taken", "GET /q/swagger-ui says what each call takes."),
    INTERNAL_ERROR(500, "Something failed inside the service", "Send again later; the log of the service says why.");

    private final int status;
    private final String title;
    private final String advice;

    HttpProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    static HttpProblem of(int status) {
        for (var problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
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
