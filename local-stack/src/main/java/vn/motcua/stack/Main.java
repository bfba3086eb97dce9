package vn.motcua.stack;

/** The command line of the local stack. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
