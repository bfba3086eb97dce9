package vn.motcua.reporting.reconciliation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import vn.motcua.reporting.ReportingProblem;

/**
 * Bytes on disk, in a file that has no name any more.
 *
 * <p>So a slow sender or reader holds no connection of the database, and nothing is left behind, however the service ends.
 */
final class NamelessFile implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final FileChannel file;

    private NamelessFile(FileChannel file) {
        this.file = file;
    }

    /** A file without bytes; on Linux its name is gone as soon as it is open. */
    static NamelessFile empty() throws IOException {
        var path = Files.createTempFile("motcua-reconciliation-", ".csv");
        return new NamelessFile(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Takes a body that may be of any length. */
    static NamelessFile of(InputStream body) throws IOException {
        var taken = empty();
        try {
            taken.take(body);
            return taken;
        } catch (IOException | RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    private void take(InputStream body) throws IOException {
        var piece = new byte[PIECE];
        for (var read = body.read(piece); read >= 0; read = body.read(piece)) {
            write(piece, read);
            if (file.size() > Limits.MOST_BYTES) {
                throw ReportingProblem.LIST_TOO_LARGE.refused(
                        "body", "more than " + Limits.MOST_BYTES + " bytes", "at most " + Limits.MOST_BYTES + " bytes");
            }
        }
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, bytes.length);
    }

    private void write(byte[] bytes, int length) throws IOException {
        for (var rest = ByteBuffer.wrap(bytes, 0, length); rest.hasRemaining(); ) {
            file.write(rest);
        }
    }

    /** The bytes from the first one; closing the stream closes the file. */
    InputStream read() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
