package vn.motcua.stack;

import java.util.List;
import java.util.Locale;

/** The look at the ports before anything is started. */
final class PortCheck {
    private static final int LONGEST_COMMAND = 120;

    private PortCheck() {}

    /** Fails with one line for each port that is taken. */
    static void allFree(List<StackPart> parts) {
        var problems = parts.stream()
                .filter(part -> !Ports.isFree(part.port()))
                .map(PortCheck::problem)
                .toList();
        if (!problems.isEmpty()) {
            throw new StackFailure(String.join("\n", problems));
        }
    }

    private static String problem(StackPart part) {
        var variable = "MOTCUA_" + part.name().toUpperCase(Locale.ROOT) + "_PORT";
        return "Port %d, which %s needs, is taken by %s. Stop that, or move ours: --%s-port or %s."
                .formatted(part.port(), part.name(), owner(part.port()), part.name(), variable);
    }

    private static String owner(int port) {
        return PortOwner.pid(port)
                .map(pid -> "pid " + pid + " (" + shortened(ProcessTable.commandLine(pid)) + ")")
                .orElse("a process of another user");
    }

    private static String shortened(String command) {
        return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "...";
    }
}
