package vn.motcua.kpi.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.kpi.fold.Tally;
import vn.motcua.wire.EventJson;

/**
 * One dossier: its facts, and what it adds to which tally.
 *
 * @param state ORPHAN, OPEN, OVERDUE or CLOSED; what is due today is not overdue yet
 * @param asOf today in Vietnam
 * @param orphan its reception is not known yet, or was taken back, so it adds nothing
 * @param received a fact that is taken back is shown as well; null if nothing is known
 * @param adds by unit, day and procedure
 */
public record DossierView(
        String code,
        Standing.State state,
        LocalDate asOf,
        boolean orphan,
        @Nullable Long daysOverdue,
        @Nullable Fact received,
        @Nullable Fact resolved,
        List<Fact> payments,
        List<Addition> adds) {

    static DossierView of(String code, Dossier dossier, LocalDate today) {
        var standing = Standing.during(dossier, today);
        return new DossierView(
                code,
                standing.state(),
                today,
                dossier.reception().isEmpty(),
                standing.daysOverdue(),
                Fact.of(dossier.received()),
                Fact.of(dossier.resolved()),
                dossier.payments().values().stream().map(Fact::new).toList(),
                additions(dossier));
    }

    /** From the same contribution as the tallies. */
    private static List<Addition> additions(Dossier dossier) {
        return Tally.of(dossier).counts().entrySet().stream()
                .map(counted -> new Addition(
                        counted.getKey().unit().value(),
                        counted.getKey().day(),
                        counted.getKey().procedure().value(),
                        counted.getValue().keySet().stream()
                                .map(Measure::column)
                                .toList()))
                .toList();
    }

    /**
     * A fact, with the event that it came from.
     *
     * @param voided taken back
     * @param data as the contract has it
     */
    public record Fact(
            String source,
            String id,
            String type,
            Instant time,
            int revision,
            @JsonProperty("void") boolean voided,

            @JsonRawValue @Schema(implementation = Object.class)
            String data) {
        Fact(DossierEvent event) {
            this(
                    event.header().source(),
                    event.header().id(),
                    event.type().typeName(),
                    event.header().time(),
                    event.header().revision(),
                    event.header().voided(),
                    new String(EventJson.writeData(event), StandardCharsets.UTF_8));
        }

        static @Nullable Fact of(@Nullable DossierEvent event) {
            return event == null ? null : new Fact(event);
        }
    }

    /**
     * One in each of some measures of a cell.
     *
     * @param measures by the columns of the tallies
     */
    public record Addition(String unit, LocalDate day, String procedure, List<String> measures) {}
}
