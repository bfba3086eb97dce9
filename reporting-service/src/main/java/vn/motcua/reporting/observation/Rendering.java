package vn.motcua.reporting.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import vn.motcua.figure.Observation;

/** Turns figures into bytes; equal figures give equal bytes. */
@ApplicationScoped
class Rendering {
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumn("indicator")
            .addColumn("unit")
            .addColumn("level")
            .addColumn("from")
            .addColumn("to")
            .addNumberColumn("numerator")
            .addNumberColumn("denominator")
            .addNumberColumn("rate")
            .addNumberColumn("percent")
            .addColumn("reason")
            .build()
            .withHeader();

    private final ObjectWriter json;
    private final ObjectWriter csv;

    Rendering(ObjectMapper mapper) {
        json = mapper.writerFor(Observations.class);
        csv = CsvMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writerFor(Observation[].class)
                .with(COLUMNS);
    }

    byte[] json(List<Observation> observations) {
        return bytes(json, new Observations(observations, null));
    }

    /** RFC 4180 with a header line; null is an empty cell. */
    byte[] csv(List<Observation> observations) {
        return bytes(csv, observations.toArray(Observation[]::new));
    }

    private static byte[] bytes(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("figures can always be written", e);
        }
    }
}
