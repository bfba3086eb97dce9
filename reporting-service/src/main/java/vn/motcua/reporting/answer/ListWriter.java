package vn.motcua.reporting.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.csv.CsvLines;

/**
 * Writes a list piece by piece, so that its length does not matter: JSON in an object with {@code next}, CSV, or an object a
 * line.
 *
 * @param <T> an element
 */
public final class ListWriter<T> implements AutoCloseable {
    private final Format format;
    private final OutputStream out;
    private final Function<T, List<? extends @Nullable Object>> cells;
    private final ObjectWriter objects;
    private final JsonGenerator json;

    private ListWriter(Layout<T> layout, OutputStream out, ObjectMapper mapper) throws IOException {
        format = layout.format();
        cells = layout.cells();
        this.out = out;
        // A flush would send every element in a chunk of its own.
        objects = mapper.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        json = mapper.createGenerator(out);
        json.setRootValueSeparator(null);
        switch (format) {
            case JSON -> {
                json.writeStartObject();
                json.writeArrayFieldStart(layout.name());
            }
            case CSV -> out.write(CsvLines.header(layout.columns(), layout.bom()));
            case NDJSON -> {}
        }
    }

    /**
     * How a list looks.
     *
     * @param name of the array in JSON
     * @param columns of CSV
     * @param cells an element's values, in the order of the columns
     * @param bom whether CSV begins with a byte order mark
     */
    public record Layout<T>(
            Format format,
            String name,
            List<String> columns,
            Function<T, List<? extends @Nullable Object>> cells,
            boolean bom) {
        public Layout {
            columns = List.copyOf(columns);
        }
    }

    public static <T> ListWriter<T> to(OutputStream out, Layout<T> layout, ObjectMapper mapper) throws IOException {
        return new ListWriter<>(layout, out, mapper);
    }

    public void write(List<T> some) throws IOException {
        switch (format) {
            case JSON -> {
                for (var one : some) {
                    objects.writeValue(json, one);
                }
            }
            case CSV -> out.write(CsvLines.of(some.stream().map(cells).toList()));
            case NDJSON -> {
                for (var one : some) {
                    objects.writeValue(json, one);
                    json.writeRaw('\n');
                }
            }
        }
    }

    /** Ends the list; without this it is visibly cut short. */
    public void end(@Nullable String next) throws IOException {
        if (format == Format.JSON) {
            json.writeEndArray();
            json.writeStringField("next", next);
            json.writeEndObject();
        }
        json.flush();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
