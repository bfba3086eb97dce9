package vn.motcua.reporting.sdmx;

import java.util.Locale;

/** The resources of SDMX 2.1 that this service has. */
enum ArtefactKind {
    DATAFLOW,
    DATASTRUCTURE,
    CODELIST,
    CONCEPTSCHEME;

    /** As addresses name it. */
    String resource() {
        return name().toLowerCase(Locale.ROOT);
    }
}
