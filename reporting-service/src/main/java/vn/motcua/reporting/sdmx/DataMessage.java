package vn.motcua.reporting.sdmx;

import java.io.IOException;
import java.util.List;

/** Writes a data message while its series come. */
sealed interface DataMessage permits GenericData, StructureSpecificData, CsvData, JsonData {
    void open() throws IOException;

    void add(Series series, List<Observed> observations) throws IOException;

    void close() throws IOException;
}
