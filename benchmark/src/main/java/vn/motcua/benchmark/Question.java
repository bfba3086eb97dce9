package vn.motcua.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is asked over HTTP, beside the same sums asked of the database alone.
 *
 * @param paths asked one after the other and then from the first again
 * @param again asked by a client that has the answer already, which did not change
 * @param sql the call of schema {@code kpi_v1} that counts; without names, targets and JSON. Empty if there is none
 * @param p99Goal in ms; null where none is set
 */
record Question(
        Service service,
        String name,
        List<String> paths,
        boolean again,
        String sql,
        @Nullable Goal p99Goal) {
    static final String COMMUNES = "ARRAY(SELECT code FROM kpi_v1.unit WHERE level = 'COMMUNE')";

    Question {
        paths = List.copyOf(paths);
    }

    /** The pooling of units over days, which is in SQL what most questions are. */
    static String observation(String units, LocalDate from, LocalDate to, String indicators) {
        return "SELECT * FROM kpi_v1.observation(%s, NULL, '%s', '%s', 'day', '%3$s', %s)"
                .formatted(units, from, to, indicators);
    }

    Question within(double millis) {
        return new Question(service, name, paths, again, sql, Goal.below(millis));
    }

    Runnable asked(Connection connection) {
        var plain = paths.stream().map(path -> Connection.get(path, "")).toList();
        if (!again) {
            var asked = new AtomicInteger();
            return () -> connection
                    .exchange(plain.get(asked.getAndIncrement() % plain.size()))
                    .expect(200);
        }
        var unchanged = Connection.get(
                paths.getFirst(),
                "If-None-Match: "
                        + connection.exchange(plain.getFirst()).expect(200).tag() + "\r\n");
        return () -> connection.exchange(unchanged).expect(304);
    }
}
