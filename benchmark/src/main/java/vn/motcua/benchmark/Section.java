package vn.motcua.benchmark;

/** Measures one thing; its name chooses it on the command line. */
interface Section {
    String name();

    void measure(Bench bench);
}
