package vn.motcua.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * All figures of all units over a month, asked of reporting-service in one request and read as they come.
 *
 * @param accept the form, in which a figure is one flat object
 * @param sql the call of schema {@code kpi_v1} that counts, without targets, order and JSON
 */
record Pull(String name, String path, String accept, String sql) {
    private static final String LINES = "application/x-ndjson";
    private static final int BUFFER = 1 << 16;

    /** What came. */
    record Pulled(long bytes, long figures) {}

    static List<Pull> of(LocalDate today) {
        var month = today.minusDays(29);
        var path = "/v1/observations?from=" + month + "&to=" + today;
        var pooled = sql("NULL", month, today, "NULL");
        var byDay = sql("'days'", month, today, "ARRAY(SELECT '%s'::date + generate_series(0, 29))".formatted(month));
        return List.of(
                new Pull("a month, NDJSON", path, LINES, pooled),
                new Pull("a month day by day, NDJSON", path + "&breakdown=day", LINES, byDay));
    }

    private static String sql(String by, LocalDate from, LocalDate to, String parts) {
        return "SELECT * FROM kpi_v1.observation(ARRAY(SELECT code FROM kpi_v1.unit), %s, '%s', '%s', 'day', '%3$s', NULL, %s)"
                .formatted(by, from, to, parts);
    }

    /** Reads all of it and keeps nothing; one that breaks off is an error. */
    Pulled from(Services services) {
        var buffer = new byte[BUFFER];
        var bytes = 0L;
        var objects = 0L;
        try (var body = services.stream(Service.REPORTING, path, accept)) {
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                for (var i = 0; i < read; i++) {
                    if (buffer[i] == '{') {
                        objects++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " broke off after " + bytes + " bytes", e);
        }
        return new Pulled(bytes, objects);
    }
}
