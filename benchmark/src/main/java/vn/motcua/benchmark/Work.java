package vn.motcua.benchmark;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.benchmark.Country.Unit;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;

/**
 * Dossiers of some communes over a period, the same for the same question; streamed, never held.
 *
 * @param perDay dossiers a commune receives on each day
 * @param lastDay no event lies after it
 */
record Work(String name, List<Unit> communes, Period period, int perDay, LocalDate lastDay) {
    private static final int PROCEDURES = 30;
    private static final int DUE_IN_DAYS = 7;

    long dossiers() {
        return (long) communes.size() * period.days() * perDay;
    }

    /** Day by day, as a year goes. */
    Stream<DossierEvent> events() {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .flatMap(day -> communes.stream()
                        .flatMap(commune -> IntStream.range(0, perDay)
                                .boxed()
                                .flatMap(number -> dossier(commune, day, number).stream())));
    }

    private List<DossierEvent> dossier(Unit commune, LocalDate day, int number) {
        var code = new DossierCode(name + "-" + commune.code() + "-" + day + "-" + number);
        var random = new SplittableRandom(code.value().hashCode());
        var unit = new UnitCode(commune.code());
        var procedure = new ProcedureCode("1.%06d".formatted(random.nextInt(PROCEDURES) + 1));
        var events = new ArrayList<DossierEvent>();
        events.add(new DossierReceived(
                header(code, "r", day),
                unit,
                unit,
                procedure,
                random.nextInt(10) < 6 ? Channel.ONLINE : Channel.COUNTER,
                random.nextInt(4) == 0,
                random.nextInt(10) < 7,
                day.plusDays(DUE_IN_DAYS),
                20_000));
        var paidOn = day.plusDays(random.nextInt(2));
        if (random.nextBoolean() && !paidOn.isAfter(lastDay)) {
            var method = random.nextInt(3) == 0 ? PaymentMethod.CASH : PaymentMethod.ONLINE;
            events.add(new DossierPaid(header(code, "p", paidOn), unit, "1", method, 20_000));
        }
        var resolvedOn = day.plusDays(random.nextInt(DUE_IN_DAYS + 2));
        if (random.nextInt(20) > 0 && !resolvedOn.isAfter(lastDay)) {
            events.add(new DossierResolved(
                    header(code, "s", resolvedOn),
                    unit,
                    Outcome.GRANTED,
                    random.nextInt(10) < 8,
                    random.nextBoolean()));
        }
        return events;
    }

    private static EventHeader header(DossierCode code, String fact, LocalDate day) {
        var time = day.atTime(LocalTime.of(8, 0)).atZone(VietnamTime.ZONE).toInstant();
        return new EventHeader("/benchmark", code + "-" + fact, code, time, 0, false);
    }
}
