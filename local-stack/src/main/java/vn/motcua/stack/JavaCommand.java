package vn.motcua.stack;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** How this virtual machine's own Java is called again. */
final class JavaCommand {
    private JavaCommand() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** What this virtual machine was started with, such as its heap. */
    static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }
}
