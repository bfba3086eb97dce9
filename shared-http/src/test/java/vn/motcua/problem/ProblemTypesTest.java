package vn.motcua.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTypesTest {
    private final ProblemTypes types = new ProblemTypes(() -> List.of(Own.values()));

    @Test
    void ownTypeStandsInForTheOneOfHttpWithItsName() {
        assertThat(types.ofStatus(413)).isEqualTo(Own.BODY_TOO_LARGE);
        assertThat(types.named("body-too-large")).contains(Own.BODY_TOO_LARGE);
        assertThat(types.all())
                .contains(Own.NO_PAPER, HttpProblem.NOT_FOUND)
                .doesNotContain(HttpProblem.BODY_TOO_LARGE);
    }

    @Test
    void statusWithoutTypeIsTheSendersFaultBelow500() {
        assertThat(types.ofStatus(417)).isEqualTo(HttpProblem.BAD_REQUEST);
        assertThat(types.ofStatus(502)).isEqualTo(HttpProblem.INTERNAL_ERROR);
    }

    private enum Own implements ProblemType {
        BODY_TOO_LARGE(413),
        NO_PAPER(503);

        private final int status;

        Own(int status) {
            this.status = status;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String title() {
            return "title";
        }

        @Override
        public String advice() {
            return "advice";
        }
    }
}
