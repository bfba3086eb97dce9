package vn.motcua.stack;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The supervisor as a process that outlives the command that started it. */
final class DetachedStack {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final StackDirectory directory;

    DetachedStack(StackDirectory directory) {
        this.directory = directory;
    }

    /** Returns when everything is ready; what the supervisor says is passed on until then. */
    void start(List<String> arguments) throws IOException {
        var log = directory.log("stack");
        Files.deleteIfExists(directory.readyFile());
        Files.deleteIfExists(log);
        Files.createFile(log);
        var command = new ArrayList<>(List.of(JavaCommand.executable()));
        command.addAll(JavaCommand.options());
        command.add(Main.class.getName());
        command.addAll(arguments);

        var supervisor = new Child("stack", log);
        supervisor.start(command, Map.of("CLASSPATH", JavaCommand.classPath()));
        // Ctrl-C before all is ready means: not at all.
        var givingUp = new Thread(() -> supervisor.stop("TERM", LIMIT), "give-up");
        Runtime.getRuntime().addShutdownHook(givingUp);
        try (var said = FileChannel.open(log)) {
            supervisor.awaitReady(
                    () -> {
                        passOn(said);
                        return !supervisor.isAlive() || Files.exists(directory.readyFile());
                    },
                    LIMIT);
            passOn(said);
        }
        Runtime.getRuntime().removeShutdownHook(givingUp);
        if (!Files.exists(directory.readyFile())) {
            throw new StackFailure(
                    "The stack did not start. Logs: " + directory.root().resolve("log"));
        }
        System.out.println("It runs as pid " + supervisor.pid() + "; what it says goes to " + log);
    }

    private static void passOn(FileChannel said) {
        try {
            Channels.newInputStream(said).transferTo(System.out);
        } catch (IOException e) {
            throw new StackFailure("cannot read what the stack says: " + e.getMessage(), e);
        }
    }
}
