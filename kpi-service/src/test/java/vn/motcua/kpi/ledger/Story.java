package vn.motcua.kpi.ledger;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;

/**
 * A random dossier around a merger: on 2025-07-01 the unit {@code .2} of a province is merged into its {@code .3}.
 *
 * @param owing who owes the decision
 * @param dueOn null if nothing was promised; may lie before the reception, as bad data has it
 * @param resolvedOn null while open; may lie before the reception too
 */
record Story(
        String province,
        String code,
        String owing,
        Channel channel,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate resolvedOn) {
    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private static final LocalDate START = LocalDate.of(2025, 2, 1);
    private static final int DAYS = 240;
    private static final ProcedureCode PROCEDURE = new ProcedureCode("1.000656");

    static List<Story> random(Random random, String province, int count) {
        return IntStream.range(0, count).mapToObj(i -> one(random, province, i)).toList();
    }

    private static Story one(Random random, String province, int number) {
        var receivedOn = START.plusDays(random.nextInt(DAYS));
        var units = receivedOn.isBefore(MERGER) ? List.of(".1", ".2", ".3") : List.of(".1", ".3");
        var owing = province + units.get(random.nextInt(units.size()));
        var dueOn = random.nextInt(4) == 0 ? null : receivedOn.plusDays(random.nextInt(-3, 40));
        var resolvedOn = random.nextInt(4) == 0 ? null : receivedOn.plusDays(random.nextInt(-3, 80));
        var channel = Channel.values()[random.nextInt(Channel.values().length)];
        return new Story(province, "D-" + number, owing, channel, receivedOn, dueOn, resolvedOn);
    }

    /** Who answers for it on a day. */
    String owner(LocalDate day) {
        return owing.endsWith(".2") && !day.isBefore(MERGER) ? province + ".3" : owing;
    }

    LocalDate closedOn() {
        if (resolvedOn == null) {
            return LocalDate.MAX;
        }
        return resolvedOn.isBefore(receivedOn) ? receivedOn : resolvedOn;
    }

    boolean openAtTheEndOf(LocalDate day) {
        return !receivedOn.isAfter(day) && closedOn().isAfter(day);
    }

    boolean overdueAtTheEndOf(LocalDate day) {
        return openAtTheEndOf(day) && dueOn != null && !dueOn.isAfter(day);
    }

    /** What the counters sent: now and then a wrong resolution first, which a correction replaces or takes back. */
    List<DossierEvent> events(Random random) {
        var events = new ArrayList<DossierEvent>();
        var unit = new UnitCode(owing);
        events.add(new DossierReceived(
                header("r", receivedOn, 0, false), unit, unit, PROCEDURE, channel, false, true, dueOn, 0));
        if (resolvedOn != null) {
            events.add(resolution(resolvedOn, 1, false));
        }
        if (random.nextInt(3) == 0) {
            var wrong = receivedOn.plusDays(random.nextInt(60));
            events.add(resolution(wrong, 0, false));
            if (resolvedOn == null) {
                events.add(resolution(wrong, 1, true));
            }
        }
        return events;
    }

    /** By a unit that is there on every day, which need not be the one that owes it. */
    private DossierResolved resolution(LocalDate day, int revision, boolean voided) {
        return new DossierResolved(
                header("s" + revision, day, revision, voided),
                new UnitCode(province + ".1"),
                Outcome.GRANTED,
                true,
                false);
    }

    private EventHeader header(String id, LocalDate day, int revision, boolean voided) {
        var time = day.atTime(LocalTime.NOON).atZone(VietnamTime.ZONE).toInstant();
        return new EventHeader(
                "/ledger", province + code + id, new DossierCode(province + "-" + code), time, revision, voided);
    }
}
