package vn.motcua.stack;

import java.nio.file.Path;

/** How this virtual machine's own Java is called again. */
final class JavaCommand {
    private JavaCommand() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }
}
