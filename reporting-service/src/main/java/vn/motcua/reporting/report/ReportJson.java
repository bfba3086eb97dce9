package vn.motcua.reporting.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** Writes reports as JSON, members in the order of the records' components. */
public final class ReportJson {
    private static final JsonMapper WHOLE = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final JsonMapper CANONICAL =
            WHOLE.rebuild().addMixIn(Report.class, WithoutTime.class).build();

    private ReportJson() {}

    @JsonIgnoreProperties("provisional")
    private interface WithoutTime {}

    /** What is sealed: the content alone, UTF-8, without white space; the same whenever it is asked for. */
    public static byte[] canonical(Report report) {
        return bytes(CANONICAL, report);
    }

    /** What is answered: the content, and whether it is provisional today. */
    static byte[] answer(Report report) {
        return bytes(WHOLE, report);
    }

    private static byte[] bytes(JsonMapper mapper, Report report) {
        try {
            return mapper.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("reports can always be written", e);
        }
    }
}
