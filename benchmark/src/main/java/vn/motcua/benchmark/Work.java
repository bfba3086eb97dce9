package vn.motcua.benchmark;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.motcua.benchmark.Country.Unit;
import vn.motcua.event.DossierEvent;
import vn.motcua.figure.Period;

/**
 * What the communes do from a first day on, the same for the same question: all of them mixed, in the order of time.
 *
 * @param perDay dossiers that the communes receive on each day together
 */
record Work(List<Unit> communes, Zipf procedures, LocalDate firstDay, int perDay) {
    /** Streamed; a day is held at a time. */
    Stream<DossierEvent> events(Period days) {
        return days.from().datesUntil(days.to().plusDays(1)).flatMap(this::on);
    }

    private Stream<DossierEvent> on(LocalDate day) {
        return LongStream.rangeClosed(0, DrawnDossier.LONGEST_IN_DAYS)
                .mapToObj(day::minusDays)
                .filter(received -> !received.isBefore(firstDay))
                .flatMap(received -> IntStream.range(0, perDay)
                        .mapToObj(number -> DrawnDossier.of(this, received, number))
                        .flatMap(dossier -> dossier.on(day)))
                .sorted(Comparator.comparing(event -> event.header().time()));
    }
}
