package vn.motcua.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
    private final AllowedMethods methods = new AllowedMethods(List.of(Units.class, Rates.class, String.class));

    @Test
    void methodsOfAnAddressAreThoseOfItsPath() {
        assertThat(methods.of("/v1/units")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
        assertThat(methods.of("/v1/units/H12.18")).containsExactly("OPTIONS", "PUT");
        assertThat(methods.of("/v1/units/H12.18/rates")).containsExactly("GET", "HEAD", "OPTIONS");
        assertThat(methods.of("/v1/units/H12.18/rates/x")).isEmpty();
    }

    @Path("/v1/units")
    public static class Units {
        @GET
        public void list() {}

        @POST
        public void post() {}

        @PUT
        @Path("{code}")
        public void put() {}
    }

    @Path("v1/units/{code}/rates")
    public static class Rates {
        @GET
        @Path("/")
        public void rates() {}
    }
}
