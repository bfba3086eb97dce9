package vn.motcua.reporting.sdmx;

import java.util.Locale;

/** The namespaces of SDMX-ML 2.1, each with the prefix that is used for it. */
enum Namespace {
    MESSAGE("message"),
    COMMON("common"),
    STRUCTURE("structure"),
    GENERIC("data/generic"),
    SPECIFIC("data/structurespecific");

    private final String uri;

    Namespace(String path) {
        uri = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/" + path;
    }

    String uri() {
        return uri;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
