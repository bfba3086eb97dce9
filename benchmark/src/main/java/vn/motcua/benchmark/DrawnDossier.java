package vn.motcua.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
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
import vn.motcua.figure.VietnamTime;

/**
 * One dossier of {@link Work}, the same for the same day and number.
 *
 * @param receivedOn day of reception
 * @param number of the day, over the whole country
 * @param paidAfterDays negative if it is never paid
 * @param resolvedAfterDays negative if it never is
 * @param details the seed of what no other event depends on
 */
record DrawnDossier(
        String unit,
        int procedure,
        LocalDate receivedOn,
        int number,
        int secondOfDay,
        int paidAfterDays,
        int resolvedAfterDays,
        long details) {
    /** No event lies further behind the reception than so many days. */
    static final int LONGEST_IN_DAYS = 8;

    private static final int DUE_IN_DAYS = 7;
    private static final long FEE = 20_000;
    private static final int OPENING = LocalTime.of(8, 0).toSecondOfDay();
    private static final int HOURS = LocalTime.of(8, 0).toSecondOfDay();
    private static final int TO_PAY = 10 * 60;
    private static final int TO_RESOLVE = 60 * 60;
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    static DrawnDossier of(Work work, LocalDate day, int number) {
        var random = new SplittableRandom(day.toEpochDay() * 10_000_019L + number);
        var communes = work.communes();
        return new DrawnDossier(
                communes.get(random.nextInt(communes.size())).code(),
                work.procedures().draw(random),
                day,
                number,
                OPENING + random.nextInt(HOURS),
                random.nextInt(10) < 6 ? random.nextInt(2) : -1,
                random.nextInt(20) > 0 ? random.nextInt(LONGEST_IN_DAYS + 1) : -1,
                random.nextLong());
    }

    /** What happens to it on a day. */
    Stream<DossierEvent> on(LocalDate day) {
        var age = day.toEpochDay() - receivedOn.toEpochDay();
        if (age != 0 && age != paidAfterDays && age != resolvedAfterDays) {
            return Stream.empty();
        }
        var code = new DossierCode("%s-%s-%05d".formatted(unit, SHORT_DAY.format(receivedOn), number));
        var random = new SplittableRandom(details);
        var events = Stream.<DossierEvent>builder();
        if (age == 0) {
            events.add(received(code, random));
        }
        if (age == paidAfterDays) {
            var method = random.nextInt(3) == 0 ? PaymentMethod.CASH : PaymentMethod.ONLINE;
            events.add(new DossierPaid(header(code, "p", day, TO_PAY), new UnitCode(unit), "1", method, FEE));
        }
        if (age == resolvedAfterDays) {
            events.add(new DossierResolved(
                    header(code, "s", day, TO_RESOLVE),
                    new UnitCode(unit),
                    Outcome.GRANTED,
                    random.nextInt(10) < 8,
                    random.nextBoolean()));
        }
        return events.build();
    }

    private DossierReceived received(DossierCode code, SplittableRandom random) {
        var receiving = new UnitCode(unit);
        return new DossierReceived(
                header(code, "r", receivedOn, 0),
                receiving,
                receiving,
                new ProcedureCode(Country.procedure(procedure)),
                random.nextInt(10) < 6 ? Channel.ONLINE : Channel.COUNTER,
                random.nextInt(4) == 0,
                random.nextInt(10) < 7,
                receivedOn.plusDays(DUE_IN_DAYS),
                FEE);
    }

    private EventHeader header(DossierCode code, String fact, LocalDate day, int later) {
        return new EventHeader("/" + unit + "/counter-1", code + "-" + fact, code, at(day, later), 0, false);
    }

    private Instant at(LocalDate day, int later) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant().plusSeconds(secondOfDay + later);
    }
}
