package vn.motcua.reporting.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our dossiers beside a list that has most of them, much of it changed. */
record RandomSides(List<OurDossier> ours, Set<String> columns, List<TheirRow> theirs) {
    private static final List<String> CHANNELS = List.of("COUNTER", "ONLINE", "POSTAL");
    private static final List<String> UNITS = List.of("H30.1", "H30.2", "H31");

    static RandomSides of(Random random) {
        var ours = new ArrayList<OurDossier>();
        for (var i = random.nextInt(40); i > 0; i--) {
            ours.add(dossier(random, "d" + i));
        }
        var columns = new LinkedHashSet<String>();
        TheirRow.COLUMNS.stream().filter(column -> random.nextInt(4) > 0).forEach(columns::add);
        var theirs = new ArrayList<TheirRow>();
        for (var here : ours) {
            for (var rows = random.nextInt(5) == 0 ? random.nextInt(4) : 1; rows > 0; rows--) {
                theirs.add(changed(random, here).of(columns));
            }
        }
        for (var i = 1 + random.nextInt(8); i > 0; i--) {
            theirs.add(changed(random, dossier(random, "t" + i)).of(columns));
        }
        return new RandomSides(ours, columns, theirs);
    }

    /** The indicators of which the list says enough. */
    List<String> indicators() {
        var indicators = new ArrayList<String>();
        var tellsResolved = columns.contains("status") || columns.contains("resolved");
        if (columns.contains("channel")) {
            indicators.add("online-filing");
        }
        if (columns.contains("channel") && tellsResolved) {
            indicators.add("online-resolution");
        }
        if (columns.contains("resolved") && columns.contains("due")) {
            indicators.add("on-time");
        }
        return indicators;
    }

    String csv() {
        var list = new StringBuilder("dossier");
        columns.forEach(column -> list.append(',').append(column));
        theirs.forEach(row -> list.append('\n').append(row.line(List.copyOf(columns))));
        return list.append('\n').toString();
    }

    private static OurDossier dossier(Random random, String code) {
        var receivedOn = LocalDate.parse("2023-02-22").plusDays(random.nextInt(45));
        // Counters do send due days that lie before the reception.
        var dueOn = random.nextBoolean() ? receivedOn.plusDays(random.nextInt(8) - 2) : null;
        var isResolved = random.nextBoolean();
        return new OurDossier(
                code,
                one(random, CHANNELS),
                one(random, UNITS),
                receivedOn,
                dueOn,
                isResolved ? one(random, UNITS) : null,
                isResolved ? receivedOn.plusDays(random.nextInt(9)) : null,
                random.nextBoolean(),
                random.nextBoolean());
    }

    /** What another system may say of it: the same, but for each fact once in a while. */
    private static TheirRow changed(Random random, OurDossier here) {
        var stage = here.resolvedOn() == null ? Stage.RECEIVED : Stage.RESOLVED;
        return new TheirRow(
                here.code(),
                rarely(random) ? one(random, List.of(Stage.values())) : stage,
                rarely(random) ? one(random, CHANNELS) : here.channel(),
                rarely(random) ? one(random, UNITS) : here.unit(),
                moved(random, here.receivedOn()),
                rarely(random) ? null : moved(random, here.dueOn()),
                moved(random, here.resolvedOn() == null ? here.receivedOn() : here.resolvedOn()));
    }

    private static @Nullable LocalDate moved(Random random, @Nullable LocalDate day) {
        return day != null && rarely(random) ? day.plusDays(random.nextInt(41) - 20) : day;
    }

    private static boolean rarely(Random random) {
        return random.nextInt(6) == 0;
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
