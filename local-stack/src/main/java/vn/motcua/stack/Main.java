package vn.motcua.stack;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the local stack. */
@Command(
        name = "./motcua",
        description = "Real Kafka, real PostgreSQL and the services, as processes of this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof StackFailure)) {
                        throw failure;
                    }
                    System.err.println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}
