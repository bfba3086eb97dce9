package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, then watches over it until Ctrl-C. */
@Command(name = "up", description = "Start everything, watch over it until Ctrl-C.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Option(
            names = "--dir",
            defaultValue = "${env:MOTCUA_DIR:-.motcua}",
            description = "Keeps data and logs, default .motcua (MOTCUA_DIR)")
    private Path dir = Path.of(".motcua");

    @Option(
            names = "--home",
            defaultValue = "${env:MOTCUA_HOME:-.}",
            description = "Where the built modules are, default the current directory (MOTCUA_HOME)")
    private Path home = Path.of(".");

    @Option(
            names = {"-d", "--detach"},
            description = "Return when all is ready, leave it running")
    private boolean detach;

    @Option(names = "--fresh", description = "Delete the data of earlier runs first")
    private boolean fresh;

    @Option(names = "--servers-only", description = "Kafka and PostgreSQL without the services")
    private boolean serversOnly;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Override
    public Integer call() throws Exception {
        var directory = StackDirectory.at(dir);
        try (var lock = StackLock.take(directory).orElseThrow(() -> alreadyUp(directory))) {
            if (!detach) {
                lock.sign();
                run(directory);
                return 0;
            }
        }
        new DetachedStack(directory).start(attached(directory));
        return 0;
    }

    private void run(StackDirectory directory) throws IOException, InterruptedException {
        Files.deleteIfExists(directory.readyFile());
        Orphans.end(directory, System.out);
        var wanted = new Parts(directory, home.toAbsolutePath().normalize(), ports);
        var waves = serversOnly ? wanted.servers() : wanted.all();
        PortCheck.allFree(waves.stream().flatMap(List::stream).toList());
        if (fresh) {
            System.out.println("Deleting the data of earlier runs in " + directory.root());
            directory.deleteData();
        }
        var supervisor = new Supervisor(waves, directory, Clock.systemUTC(), System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop-stack"));

        System.out.println("Starting in " + directory.root());
        supervisor.start();
        Files.writeString(
                directory.readyFile(), Long.toString(ProcessHandle.current().pid()));
        System.out.println("All is ready.");
        supervisor.watch();
    }

    /** This command without -d, for the process that stays. */
    private List<String> attached(StackDirectory directory) {
        var command = new ArrayList<>(List.of("up", "--dir", directory.root().toString()));
        command.addAll(List.of("--home", home.toAbsolutePath().normalize().toString()));
        command.addAll(ports.asArguments());
        if (fresh) {
            command.add("--fresh");
        }
        if (serversOnly) {
            command.add("--servers-only");
        }
        return command;
    }

    private static StackFailure alreadyUp(StackDirectory directory) {
        return new StackFailure("A stack is already up in " + directory.root() + " (pid " + StackLock.holder(directory)
                + "). Stop it with down, or use another --dir and other ports.");
    }
}
