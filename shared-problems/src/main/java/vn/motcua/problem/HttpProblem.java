package vn.motcua.problem;

/** Problems that every HTTP API has; the framework finds them before a resource is asked. */
enum HttpProblem implements ProblemType {
    BAD_REQUEST(400, "The request cannot be read"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "No representation fits the Accept header"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type that is not taken here"),
    OTHER_CLIENT_ERROR(400, "The request cannot be answered"),
    INTERNAL_ERROR(500, "Something broke on our side");

    private final int status;
    private final String title;

    HttpProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static HttpProblem of(int status) {
        for (var problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? OTHER_CLIENT_ERROR : INTERNAL_ERROR;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
