package vn.motcua.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.motcua.figure.Period;

/**
 * Lets a country work through the HTTP API until all of it is counted.
 *
 * @param perDay dossiers a commune receives on each day
 */
record Load(Services services, int perDay, LocalDate today) {
    /** The plan whose targets the weekly sheet judges by. */
    static final String PLAN = "bench";

    void send() {
        var country = Country.whole();
        var start = System.nanoTime();
        services.register(country);
        services.plan(PLAN, period(60));
        System.out.printf(
                Locale.ROOT, "%,d units registered in %.1f s%n", country.units().size(), seconds(start));
        var expected = services.folded();
        for (var work : List.of(
                new Work("year", country.communesOf("B1"), period(365), perDay, today),
                new Work("month", country.communes(), period(30), perDay, today))) {
            expected += send(work);
        }
        await(expected);
    }

    private Period period(int days) {
        return Period.rolling(days + "d", today);
    }

    private long send(Work work) {
        var start = System.nanoTime();
        services.send(work);
        var events = work.events().count();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d dossiers of %,d communes, %,d events acknowledged in %.1f s (with making them)%n",
                work.name(),
                work.dossiers(),
                work.communes().size(),
                events,
                seconds(start));
        return events;
    }

    private void await(long expected) {
        var start = System.nanoTime();
        var folded = services.folded();
        while (folded < expected) {
            System.err.printf(Locale.ROOT, "\rfolded %,d of %,d events ", folded, expected);
            pause();
            folded = services.folded();
        }
        System.out.printf(Locale.ROOT, "%nall folded, %.1f s after the last acknowledgement%n", seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
