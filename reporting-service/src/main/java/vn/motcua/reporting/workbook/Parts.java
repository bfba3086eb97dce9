package vn.motcua.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a spreadsheet that the library has just zipped.
 *
 * <p>Read by the directory at the archive's end, because the sizes beside each part are in a form that the JDK's stream refuses,
 * while its other reader wants a file on a disk.
 */
final class Parts {
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;

    private Parts() {}

    /** The texts by name, in the order of the archive, which has no comment and less than 2 GB. */
    static Map<String, String> of(byte[] zip) throws IOException {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var end = zip.length - END_BYTES;
        var parts = new LinkedHashMap<String, String>();
        var entry = bytes.getInt(end + 16);
        for (var left = bytes.getShort(end + 10); left > 0; left--) {
            var nameLength = bytes.getShort(entry + 28);
            var name = new String(zip, entry + ENTRY_BYTES, nameLength, StandardCharsets.UTF_8);
            parts.put(name, text(zip, start(bytes, bytes.getInt(entry + 42)), bytes.getInt(entry + 20)));
            entry += ENTRY_BYTES + nameLength + bytes.getShort(entry + 30) + bytes.getShort(entry + 32);
        }
        return parts;
    }

    private static int start(ByteBuffer bytes, int local) {
        return local + LOCAL_BYTES + bytes.getShort(local + 26) + bytes.getShort(local + 28);
    }

    private static String text(byte[] zip, int start, int packedSize) throws IOException {
        var inflater = new Inflater(true);
        try (var packed = new ByteArrayInputStream(zip, start, packedSize);
                var text = new InflaterInputStream(packed, inflater)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }
}
