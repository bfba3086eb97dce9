package vn.motcua.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what runs. */
@Command(
        name = "status",
        description = "Say what runs: exit code 0 if all is ready, 1 if not all, 3 if nothing is up.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    static final int NOT_ALL_READY = 1;
    static final int NOT_UP = 3;

    @Option(
            names = "--dir",
            defaultValue = "${env:MOTCUA_DIR:-.motcua}",
            description = "The directory of the stack, default .motcua (MOTCUA_DIR)")
    private Path dir = Path.of(".motcua");

    @Override
    public Integer call() {
        if (!Files.isDirectory(dir)) {
            System.out.println("Nothing is up in " + dir + ": there is no such directory.");
            return NOT_UP;
        }
        var directory = StackDirectory.at(dir);
        var records = RunRecord.all(directory);
        if (isFree(directory)) {
            var left =
                    records.stream().filter(record -> record.isAlive(directory)).count();
            System.out.println("Nothing is up in " + directory.root());
            if (left > 0) {
                System.out.println("Processes left over from a crash, which down ends: " + left);
            }
            return NOT_UP;
        }
        print("part", "pid", "port", "ready", "memory");
        var supervisor = StackLock.holder(directory);
        print("stack", Long.toString(supervisor), "-", "-", memory(supervisor));
        var ready = Files.exists(directory.readyFile());
        for (var record : records) {
            ready &= print(record, directory);
        }
        return ready ? 0 : NOT_ALL_READY;
    }

    private static boolean isFree(StackDirectory directory) {
        var lock = StackLock.take(directory);
        lock.ifPresent(StackLock::close);
        return lock.isPresent();
    }

    private static boolean print(RunRecord record, StackDirectory directory) {
        var ready = record.isAlive(directory) && record.readiness().isReached();
        print(
                record.name(),
                Long.toString(record.pid()),
                Integer.toString(record.port()),
                ready ? "yes" : "no",
                memory(record.pid()));
        return ready;
    }

    private static void print(String part, String pid, String port, String ready, String memory) {
        System.out.printf(Locale.ROOT, "%-10s %8s %6s %6s %10s%n", part, pid, port, ready, memory);
    }

    private static String memory(long pid) {
        OptionalLong bytes = ResidentMemory.of(pid);
        return bytes.isPresent() ? bytes.getAsLong() / (1024 * 1024) + " MB" : "-";
    }
}
