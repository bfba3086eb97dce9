package vn.motcua.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes out of a spreadsheet what differs each time it is written: the clock's time, the order of a set. */
final class Reproducible {
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created [^>]*>)[^<]*");
    private static final Pattern MERGED = Pattern.compile("(?:<mergeCell [^>]*/>)+");
    private static final Pattern MERGED_CELL = Pattern.compile("<mergeCell [^>]*/>");

    private Reproducible() {}

    static byte[] bytes(byte[] file, LocalDate made) throws IOException {
        var same = new ByteArrayOutputStream(file.length);
        try (var to = new ZipOutputStream(same)) {
            for (var part : Parts.of(file).entrySet()) {
                var entry = new ZipEntry(part.getKey());
                // The format keeps local times: no zone of the machine may come in.
                entry.setTimeLocal(made.atStartOfDay());
                to.putNextEntry(entry);
                to.write(fixed(part.getValue(), made));
                to.closeEntry();
            }
        }
        return same.toByteArray();
    }

    private static byte[] fixed(String xml, LocalDate made) {
        // The writer names one cell whatever it wrote; a reader that believes it would see nothing else.
        var dated = CREATED.matcher(xml.replace("<dimension ref=\"A1\"/>", "")).replaceAll("$1" + made + "T00:00:00Z");
        return MERGED.matcher(dated)
                .replaceAll(merged -> MERGED_CELL
                        .matcher(merged.group())
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
