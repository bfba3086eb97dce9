package vn.motcua.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to be the one stack of a directory; the system takes it back when the holder dies, however it dies. */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if another process holds it. */
    static Optional<StackLock> take(StackDirectory directory) {
        try {
            var channel = FileChannel.open(file(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new StackLock(channel));
        } catch (IOException e) {
            throw new StackFailure("cannot lock " + directory.root() + ": " + e.getMessage(), e);
        }
    }

    /** Makes this process the one that {@link #holder} names: who takes the lock only to look around does not sign. */
    void sign() {
        try {
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new StackFailure("cannot write the lock file: " + e.getMessage(), e);
        }
    }

    /** The process that signed last; meaningful while the lock cannot be taken. */
    static long holder(StackDirectory directory) {
        try {
            return Long.parseLong(Files.readString(file(directory)).strip());
        } catch (IOException | NumberFormatException e) {
            throw new StackFailure("cannot tell who holds " + file(directory), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackFailure("cannot release the lock: " + e.getMessage(), e);
        }
    }

    private static Path file(StackDirectory directory) {
        return directory.run().resolve("lock");
    }
}
