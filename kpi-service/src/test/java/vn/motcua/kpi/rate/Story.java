package vn.motcua.kpi.rate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;

/** Dossiers that units resolve on the day they receive them. */
final class Story {
    private static final ProcedureCode PROCEDURE = new ProcedureCode("1.000656");

    private final List<DossierEvent> events = new ArrayList<>();

    /** A day on which a unit resolves dossiers, so many of them filed online. */
    Story resolved(String unit, String day, int online, int all) {
        for (var i = 0; i < all; i++) {
            resolved(
                    new UnitCode(unit),
                    Instant.parse(day + "T03:00:00Z"),
                    i < online ? Channel.ONLINE : Channel.COUNTER);
        }
        return this;
    }

    List<DossierEvent> events() {
        return List.copyOf(events);
    }

    private void resolved(UnitCode unit, Instant time, Channel channel) {
        var dossier = new DossierCode(unit + "-" + events.size());
        events.add(new DossierReceived(
                new EventHeader("/" + unit, dossier + "-r", dossier, time, 0, false),
                unit,
                unit,
                PROCEDURE,
                channel,
                false,
                true,
                null,
                0));
        events.add(new DossierResolved(
                new EventHeader("/" + unit, dossier + "-d", dossier, time.plusSeconds(60), 0, false),
                unit,
                Outcome.GRANTED,
                true,
                false));
    }
}
