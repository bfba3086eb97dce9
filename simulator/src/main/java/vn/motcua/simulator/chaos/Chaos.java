package vn.motcua.simulator.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.EventHeader;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;
import vn.motcua.simulator.register.Unit;
import vn.motcua.simulator.scenario.Dossier;
import vn.motcua.simulator.scenario.Plan;

/** Sends duplicates, corrections, mistakes taken back and late events, in no order. */
final class Chaos implements Correspondence {
    private final long seed;
    private final List<UnitCode> units;
    private final Duration window;
    private final Instant end;

    Chaos(Plan plan, long seed) {
        this.seed = seed;
        units = plan.province().units().stream().map(Unit::code).toList();
        var period = plan.period();
        window = Duration.ofDays(ChronoUnit.DAYS.between(period.from(), period.to()) / 4);
        end = period.to().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    @Override
    public List<Letter> lettersOf(int number, Dossier dossier) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var events = new ArrayList<DossierEvent>();
        for (var event : dossier.events()) {
            events.addAll(told(event, random));
        }
        if (inHundred(3, random)) {
            events.addAll(takenBack(mistakenPayment(dossier), random));
        }
        if (inHundred(2, random)) {
            var mistake = dossier.withCode(new DossierCode(dossier.code() + "-X"));
            mistake.events().forEach(event -> events.addAll(takenBack(event, random)));
        }
        var letters = new ArrayList<Letter>();
        for (var event : events) {
            letters.add(new Letter(sentAt(event, random), event));
            if (inHundred(8, random)) {
                letters.add(new Letter(sentAt(event, random), event));
            }
        }
        return letters;
    }

    /** One or more events, of which the one with the highest revision tells the truth. */
    private List<DossierEvent> told(DossierEvent event, RandomGenerator random) {
        var roll = random.nextInt(100);
        if (roll < 5) {
            var other = units.get(random.nextInt(units.size()));
            var earlier = Duration.ofMinutes(random.nextInt(1, 3 * 24 * 60));
            return List.of(Amended.wrong(event, other, earlier), Amended.again(event, 1));
        }
        if (roll < 8) {
            return List.of(event, Amended.voided(event, 1), Amended.again(event, 2));
        }
        return List.of(event);
    }

    /** Sometimes only the taking back is ever sent. */
    private static List<DossierEvent> takenBack(DossierEvent event, RandomGenerator random) {
        var taken = Amended.voided(event, 1);
        return inHundred(10, random) ? List.of(taken) : List.of(event, taken);
    }

    /** Earlier than any true one, so that it would count as the first payment. */
    private static DossierEvent mistakenPayment(Dossier dossier) {
        var unit = dossier.receivingUnit();
        var id = dossier.code() + "-HD-X";
        var header = new EventHeader("/" + unit + "/counter-1", id, dossier.code(), dossier.receivedAt(), 0, false);
        return new DossierPaid(header, unit, "HD-X", PaymentMethod.ONLINE, 1_000);
    }

    private Instant sentAt(DossierEvent event, RandomGenerator random) {
        if (inHundred(5, random)) {
            return end.plusSeconds(random.nextLong(window.toSeconds()));
        }
        if (inHundred(40, random)) {
            return event.header().time().plusSeconds(random.nextLong(-window.toSeconds(), window.toSeconds()));
        }
        return event.header().time();
    }

    private static boolean inHundred(int share, RandomGenerator random) {
        return random.nextInt(100) < share;
    }
}
