package vn.motcua.reporting.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be asked for. */
@Path("/v1")
@Tag(name = "Catalogue")
public class CatalogueResource {
    private final CatalogueQueries queries;

    CatalogueResource(CatalogueQueries queries) {
        this.queries = queries;
    }

    /** Every indicator, in the order in which reports show them. */
    public record Indicators(List<Indicator> indicators) {}

    /** Every unit, by code. */
    public record Units(List<Unit> units) {}

    @GET
    @Path("indicators")
    @Operation(summary = "The indicators: names, what is divided by what, legal source")
    public Uni<Indicators> indicators() {
        return queries.indicators().map(Indicators::new);
    }

    @GET
    @Path("units")
    @Operation(summary = "The units: names, level and the unit above, as they were last")
    public Uni<Units> units() {
        return queries.units().map(Units::new);
    }
}
