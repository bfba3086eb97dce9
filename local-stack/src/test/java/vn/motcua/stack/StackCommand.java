package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls of the stack's command line on one directory, each in a process of its own as a user would make them. */
record StackCommand(Path directory, int kafkaPort, int postgresPort) {
    record Answer(int exitCode, String output) {}

    static StackCommand in(Path directory) {
        return new StackCommand(directory, Ports.free(), Ports.free());
    }

    Answer up(String... more) {
        var command = new ArrayList<>(List.of("up", "--servers-only"));
        command.addAll(List.of("--kafka-port=" + kafkaPort, "--postgres-port=" + postgresPort));
        command.addAll(List.of(more));
        return call(command);
    }

    Answer down() {
        return call(List.of("down"));
    }

    Answer status() {
        return call(List.of("status"));
    }

    private Answer call(List<String> arguments) {
        var command = new ArrayList<>(List.of(JavaCommand.executable(), "-Xmx192m", Main.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of("--dir", directory.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", JavaCommand.classPath());
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println(output);
            return new Answer(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
