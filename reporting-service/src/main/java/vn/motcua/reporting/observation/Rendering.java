package vn.motcua.reporting.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.util.List;
import vn.motcua.figure.Observation;

/** Turns figures into bytes; equal figures give equal bytes. */
@ApplicationScoped
class Rendering {
    static final MediaType JSON_TYPE = MediaType.APPLICATION_JSON_TYPE;
    static final MediaType CSV_TYPE = new MediaType("text", "csv");

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
            .addColumn("plan")
            .addNumberColumn("target")
            .addColumn("status")
            .addNumberColumn("gapPoints")
            .addNumberColumn("gapDossiers")
            .addNumberColumn("revision")
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

    /** JSON, or CSV of RFC 4180 with a header line and empty cells for null. */
    Rendered render(List<Observation> observations, MediaType type) {
        if (CSV_TYPE.isCompatible(type)) {
            return new Rendered(CSV_TYPE.withCharset("UTF-8"), bytes(csv, observations.toArray(Observation[]::new)));
        }
        return new Rendered(JSON_TYPE, bytes(json, new Observations(observations, null)));
    }

    private static byte[] bytes(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("figures can always be written", e);
        }
    }
}
