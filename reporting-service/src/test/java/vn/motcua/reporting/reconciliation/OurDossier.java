package vn.motcua.reporting.reconciliation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dossier as it stands on our side, received and resolved at one unit. */
record OurDossier(
        String code,
        String channel,
        String unit,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String resolvedUnit,
        @Nullable LocalDate resolvedOn,
        boolean onBehalf,
        boolean digitised) {

    static OurDossier received(String code, String channel, String unit, String day) {
        return new OurDossier(code, channel, unit, LocalDate.parse(day), null, null, null, false, false);
    }

    OurDossier resolved(String day) {
        return new OurDossier(code, channel, unit, receivedOn, dueOn, unit, LocalDate.parse(day), onBehalf, digitised);
    }

    OurDossier due(String day) {
        return new OurDossier(
                code, channel, unit, receivedOn, LocalDate.parse(day), resolvedUnit, resolvedOn, onBehalf, digitised);
    }

    boolean isOnTime() {
        return resolvedOn != null && (dueOn == null || !resolvedOn.isAfter(dueOn));
    }

    /** When it adds to the stocks of overdue ones: a due day before the reception counts on the day of reception. */
    @Nullable
    LocalDate fallsDueOn() {
        return dueOn != null && dueOn.isBefore(receivedOn) ? receivedOn : dueOn;
    }

    /** The codes of the measures that it adds to, of receptions, resolutions and openings. */
    Set<String> measures() {
        var measures = new LinkedHashSet<String>();
        measures.add("received");
        measures.add("opened_" + channel.toLowerCase(Locale.ROOT));
        var online = channel.equals("ONLINE");
        if (online) {
            measures.add("received_online");
        }
        if (online && !onBehalf) {
            measures.add("received_genuine");
        }
        if (resolvedOn != null) {
            measures.add("resolved");
            measures.add(isOnTime() ? "resolved_on_time" : "resolved_late");
            if (online) {
                measures.add("resolved_online");
            }
            if (digitised) {
                measures.add("resolved_digitised");
            }
        }
        return measures;
    }
}
