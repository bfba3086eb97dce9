package vn.motcua.reporting.csv;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines of RFC 4180 in UTF-8.
 *
 * <p>Lines do not depend on those before, so a long list can be written piece by piece.
 */
public final class CsvLines {
    public static final MediaType TYPE = new MediaType("text", "csv").withCharset("UTF-8");

    /** The byte order mark, by which a spreadsheet knows UTF-8. */
    public static final String BOM = "\uFEFF";

    private static final ObjectWriter WRITER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writerFor(List.class)
            .with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private CsvLines() {}

    /**
     * The first line.
     *
     * @param bom whether the byte order mark comes before it
     */
    public static byte[] header(List<String> columns, boolean bom) {
        return ((bom ? BOM : "") + text(List.of(columns))).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Lines of cells: numbers as they are, null as an empty cell, everything else by its {@code toString}, kept from being a
     * formula.
     */
    public static byte[] of(List<? extends List<? extends @Nullable Object>> rows) {
        return text(rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(List<? extends List<? extends @Nullable Object>> rows) {
        var text = new StringWriter();
        try (var lines = WRITER.writeValues(text)) {
            for (var row : rows) {
                lines.write(row.stream().map(CsvLines::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be written", e);
        }
        return text.toString();
    }

    private static Object cell(@Nullable Object value) {
        // The generator leaves out a null that no schema names a column for; an empty text is an empty cell.
        return value instanceof Number ? value : FormulaGuard.guarded(Objects.toString(value, ""));
    }
}
