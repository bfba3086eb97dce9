package vn.motcua.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The very stack of {@code up} in the hands of a program, which may stop a service and start it again. */
public final class OwnStack implements AutoCloseable {
    private final StackDirectory directory;
    private final StackLock lock;
    private final List<List<StackPart>> waves;
    private final List<StackPart> parts;
    private final PrintStream out;
    private Supervisor supervisor;

    private OwnStack(StackDirectory directory, StackLock lock, List<List<StackPart>> waves, PrintStream out) {
        this.directory = directory;
        this.lock = lock;
        this.waves = waves;
        this.parts = waves.stream().flatMap(List::stream).toList();
        this.out = out;
        this.supervisor = supervisor();
    }

    /**
     * Not started yet, without the data of earlier runs in the directory and without what its programs learnt; stopped when this
     * process ends, and what a run that was cut off learnt is not kept. A directory with data that was not made here is refused.
     *
     * @param home where the modules with the built services are
     */
    public static OwnStack fresh(Path directory, Path home, PortOptions ports, PrintStream out) {
        var place = StackDirectory.at(directory);
        var lock = StackLock.take(place)
                .orElseThrow(() -> new StackFailure("A stack is already up in " + place.root() + "."));
        lock.sign();
        Orphans.end(place, out);
        var stack =
                new OwnStack(place, lock, new Parts(place, home.toAbsolutePath().normalize(), ports).all(), out);
        PortCheck.allFree(stack.parts);
        requireThrowaway(place);
        place.deleteData();
        stack.parts.forEach(part -> part.cache().ifPresent(AotCache::forget));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::cutOff, "stop-stack"));
        return stack;
    }

    private static void requireThrowaway(StackDirectory place) {
        var mark = place.root().resolve("throwaway");
        try {
            if (!Files.exists(mark)) {
                if (place.hasData()) {
                    throw new StackFailure(place.root()
                            + " holds data of a stack, and nothing says that it may be deleted. Name another"
                            + " directory, or delete it yourself.");
                }
                Files.writeString(
                        mark, "The data beside this file is deleted by the next program that brings its own.\n");
            }
        } catch (IOException e) {
            throw new StackFailure("cannot use the directory " + place.root() + ": " + e.getMessage(), e);
        }
    }

    private void cutOff() {
        parts.forEach(part -> part.cache().ifPresent(AotCache::discard));
        stop();
    }

    /** Returns when every part is ready. */
    public void start() {
        supervisor = supervisor();
        supervisor.start();
    }

    /** The data stays. */
    public void stop() {
        supervisor.stop();
    }

    /** Only while it is stopped; what its programs learnt stays. */
    public void deleteData() {
        directory.deleteData();
    }

    /** The names of the parts that start slowly, because no run left what it learnt; only while it is stopped. */
    public List<String> unlearnt() {
        return parts.stream()
                .filter(part -> part.cache().filter(cache -> !cache.isThere()).isPresent())
                .map(StackPart::name)
                .toList();
    }

    /** Starts a part that was stopped alone; returns before it is ready. */
    public void start(StackPart part) {
        part.start();
        RunRecord.of(part).write(directory);
    }

    /** In the order of starting. */
    public List<StackPart> parts() {
        return parts;
    }

    /** The part called {@code postgres}, {@code kafka}, {@code intake}, {@code kpi} or {@code reporting}. */
    public StackPart part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("part: " + name + " (expected: one of the stack's)"));
    }

    private Supervisor supervisor() {
        return new Supervisor(waves, directory, Clock.systemUTC(), out);
    }

    @Override
    public void close() {
        stop();
        lock.close();
    }
}
