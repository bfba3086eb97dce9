package vn.motcua.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadableJsonTest {
    private final ObjectMapper mapper = new ObjectMapper();

    private enum Colour {
        RED,
        BLUE
    }

    private record Thing(int size, Colour colour, List<String> names, Thing part) {}

    @Test
    void saysWhichFieldWhereAndWhatWasExpected() {
        var problem = problem("{\"part\":\n {\"colour\": \"GREEN\"}}");

        assertThat(problem.field()).isEqualTo("colour");
        assertThat(problem.detail()).isEqualTo("GREEN at line 2, column 13 (expected: one of [RED, BLUE])");
    }

    @Test
    void namesNoJavaType() {
        for (var text : List.of(
                "{",
                "",
                "x",
                "[1,",
                "{\"size\": \"big\"}",
                "{\"size\": {}}",
                "{\"names\": 5}",
                "{\"part\": []}",
                "{\"part\": {\"names\": [",
                "[]",
                "{\"size\": 99999999999}",
                "[".repeat(5_000))) {
            var detail = problem(text).detail();
            assertThat(detail).as(text).contains("(expected: ").doesNotContainPattern("[a-z]\\.[a-z]|`|Stream|Token");
        }
    }

    private Problem problem(String text) {
        var failure = catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(text, Thing.class));
        return UnreadableJson.problem(HttpProblem.BAD_REQUEST, failure);
    }
}
