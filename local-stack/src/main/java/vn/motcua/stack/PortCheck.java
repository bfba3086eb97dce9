package vn.motcua.stack;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The look at the ports before anything is started. */
final class PortCheck {
    private static final int LONGEST_COMMAND = 120;

    private static final Pattern DIRECTORY_OF_A_STACK = Pattern.compile("-Dmotcua\\.stack=(\\S+)");

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
                .map(pid -> "pid " + pid + " (" + program(ProcessTable.commandLine(pid)) + ")")
                .orElse("a process of another user");
    }

    private static String program(String command) {
        var ours = DIRECTORY_OF_A_STACK.matcher(command);
        if (ours.find()) {
            return "of the stack in %s, which ./motcua down --dir %1$s ends".formatted(ours.group(1));
        }
        return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "...";
    }
}
