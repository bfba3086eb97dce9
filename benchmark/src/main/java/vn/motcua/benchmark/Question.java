package vn.motcua.benchmark;

import java.time.LocalDate;

/**
 * What is asked over HTTP, beside the same sums asked of the database alone.
 *
 * @param again asked by a client that has the answer already, which did not change
 * @param sql the call of schema {@code kpi_v1} that counts; without names, targets and JSON. Empty if there is none
 */
record Question(Service service, String name, String path, boolean again, String sql) {
    static final String COMMUNES = "ARRAY(SELECT code FROM kpi_v1.unit WHERE level = 'COMMUNE')";

    /** The pooling of units over days, which is in SQL what most questions are. */
    static String observation(String units, LocalDate from, LocalDate to, String indicators) {
        return "SELECT * FROM kpi_v1.observation(%s, NULL, '%s', '%s', 'day', '%3$s', %s)"
                .formatted(units, from, to, indicators);
    }

    Runnable asked(Services services) {
        if (!again) {
            return () -> services.get(service, path);
        }
        var tag = services.tag(service, path);
        return () -> services.getUnchanged(service, path, tag);
    }
}
