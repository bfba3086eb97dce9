package vn.motcua.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Writes into the OpenAPI document what all addresses answer alike, so that no resource has to repeat it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CommonAnswers implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final Map<String, Object> AWAY = new TreeMap<>(Map.of(
            "type", "/problems/database-unavailable",
            "title", "The database is away",
            "status", 503,
            "detail", "PostgreSQL does not answer"));

    @Override
    public Operation filterOperation(Operation operation) {
        var answers = operation.getResponses();
        addMissing(answers, "400", "A parameter is unknown or wrong; field names it.");
        addMissing(answers, "500", "Something failed inside the service.");
        answers.getAPIResponses().forEach((status, refusal) -> {
            if (status.compareTo("400") >= 0) {
                completeProblem(refusal, status, operation);
            }
        });
        var answer = answers.getAPIResponse("200");
        if (answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes().size() > 1) {
            addHeader(answer, "Vary", "The headers of the request that chose this answer.");
        }
        var unchanged = answers.getAPIResponse("304");
        if (unchanged != null) {
            addHeader(unchanged, "ETag", "That of the answer which the client has.");
            addHeader(Objects.requireNonNull(answer), "ETag", "Strong; for If-None-Match.");
        }
        return operation;
    }

    /** Annotations give every example and default as a text. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        var schema = parameter.getSchema();
        if (is(schema, SchemaType.ARRAY) && parameter.getExample() instanceof String one) {
            parameter.setExample(List.of(one));
        }
        if (is(schema, SchemaType.BOOLEAN) && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
        return parameter;
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema != null && schema.getType() != null && schema.getType().contains(type);
    }

    private static void addMissing(APIResponses answers, String status, String description) {
        if (!answers.hasAPIResponse(status)) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void completeProblem(APIResponse answer, String status, Operation operation) {
        if (answer.getContent() == null) {
            answer.content(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(PROBLEM))));
        }
        if (status.equals("503")) {
            addHeader(answer, "Retry-After", "Seconds to wait before asking again.");
        }
        var problem = answer.getContent().getMediaType(Problem.MEDIA_TYPE);
        if (problem != null
                && PROBLEM.equals(problem.getSchema().getRef())
                && problem.getExample() == null
                && problem.getExamples() == null) {
            var example = example(status, operation);
            if (!example.isEmpty()) {
                problem.setExample(example);
            }
        }
    }

    /** Of the problems that any address can have; the others are the business of the resources. */
    private static Map<String, Object> example(String status, Operation operation) {
        return switch (status) {
            case "400" -> unknownParameter(operation).members();
            case "406" ->
                Problem.of(HttpProblem.NOT_ACCEPTABLE, "Accept (expected: a type that this address gives)")
                        .members();
            case "500" ->
                Problem.of(HttpProblem.INTERNAL_ERROR, "see the log of this service")
                        .members();
            case "503" -> AWAY;
            default -> Map.of();
        };
    }

    private static Problem unknownParameter(Operation operation) {
        var names = new TreeSet<String>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                    .forEach(parameter -> names.add(parameter.getName()));
        }
        return KnownParameters.refusal("colour", names).problem();
    }

    private static void addHeader(APIResponse answer, String name, String description) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(name, header(description));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
