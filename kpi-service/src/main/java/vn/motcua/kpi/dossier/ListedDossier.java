package vn.motcua.kpi.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierReceived;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.fold.Dossier;

/**
 * A dossier in a list; of an orphan only what is known.
 *
 * @param state ORPHAN, OPEN, OVERDUE or CLOSED at the end of the day asked for, or of today
 * @param owingUnit who owes the decision
 * @param daysOverdue days from the due day to the resolution, or to that day while it is open; null if it is not late
 */
public record ListedDossier(
        String code,
        Standing.State state,
        @Nullable String procedure,
        @Nullable Channel channel,
        @Nullable String receivedUnit,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String owingUnit,
        @Nullable String resolvedUnit,
        @Nullable LocalDate resolvedOn,
        @Nullable Long daysOverdue) {

    static ListedDossier of(String code, Dossier dossier, LocalDate day) {
        var standing = Standing.of(dossier, day);
        var received = dossier.reception();
        var resolved = dossier.resolution();
        return new ListedDossier(
                code,
                standing.state(),
                received.map(reception -> reception.procedure().value()).orElse(null),
                received.map(DossierReceived::channel).orElse(null),
                received.map(reception -> reception.unit().value()).orElse(null),
                dayOf(received),
                received.map(DossierReceived::dueOn).orElse(null),
                received.map(reception -> reception.resolvingUnit().value()).orElse(null),
                resolved.map(resolution -> resolution.unit().value()).orElse(null),
                dayOf(resolved),
                standing.daysOverdue());
    }

    private static @Nullable LocalDate dayOf(Optional<? extends DossierEvent> fact) {
        return fact.map(event -> VietnamTime.dayOf(event.header().time())).orElse(null);
    }
}
