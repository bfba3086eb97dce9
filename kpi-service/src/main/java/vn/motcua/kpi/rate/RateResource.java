package vn.motcua.kpi.rate;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Observation;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;

/** The rates of one unit. */
@Path("/v1/units/{code}/rates")
@Tag(name = "Rates")
public class RateResource {
    private final RateQueries queries;
    private final Clock clock;

    RateResource(RateQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What a list of figures comes in. */
    public record Observations(
            List<Observation> observations, @Nullable String next) {}

    @GET
    @Operation(summary = "Every indicator of a unit with all units below it, over a rolling window")
    public Uni<Observations> rates(
            String code,
            @Parameter(description = "1d to 400d, ending on asOf", example = "30d") @RestQuery @DefaultValue("30d")
                    String window,
            @Parameter(
                            description = "Last day of the window, inclusive; today in Vietnam if left out",
                            example = "2023-05-09")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return queries.ofUnit(unit(code), period(window, asOf)).map(observations -> {
            if (observations.isEmpty()) {
                throw new ProblemException(KpiProblem.UNKNOWN_UNIT, code, "code");
            }
            return new Observations(observations, null);
        });
    }

    private static String unit(String code) {
        try {
            return new UnitCode(code).value();
        } catch (RefusedValue e) {
            throw new ProblemException(KpiProblem.INVALID_UNIT_CODE, e.detail(), "code");
        }
    }

    private Period period(String window, @Nullable String asOf) {
        try {
            var last = asOf == null ? VietnamTime.dayOf(clock.instant()) : VietnamTime.day("asOf", asOf);
            return Period.rolling(window, last);
        } catch (RefusedValue e) {
            throw new ProblemException(KpiProblem.INVALID_PERIOD, e.detail(), e.field());
        }
    }
}
