package vn.motcua.intake.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes that are kept in memory while they are few, in a temporary file once they are many. */
final class Spill extends OutputStream {
    private final int inMemory;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream rest;

    Spill(int inMemory) {
        this.inMemory = inMemory;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (rest == null && memory.size() + length <= inMemory) {
            memory.write(bytes, offset, length);
            return;
        }
        if (rest == null) {
            file = Files.createTempFile("motcua-rejected-", ".json");
            rest = Files.newOutputStream(file);
        }
        rest.write(bytes, offset, length);
    }

    void copyTo(OutputStream out) throws IOException {
        memory.writeTo(out);
        if (file != null) {
            Files.copy(file, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (rest != null && file != null) {
            rest.close();
            Files.deleteIfExists(file);
        }
    }
}
