package vn.motcua.reporting.reconciliation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bridge as it must be, found dossier by dossier without a database.
 *
 * @param causes of every dossier that counts otherwise, and of every row that comes again, by code and row (0: no row)
 */
record Oracle(long ours, long theirs, Map<String, String> causes) {
    static final LocalDate FIRST = LocalDate.parse("2023-03-01");
    static final LocalDate LAST = LocalDate.parse("2023-03-31");

    static Oracle of(String figure, List<OurDossier> ours, List<TheirRow> theirs) {
        var known = ours.stream().collect(Collectors.toMap(OurDossier::code, Function.identity()));
        var causes = new TreeMap<String, String>();
        var listed = new HashSet<String>();
        long theirSum = 0;
        for (var i = 0; i < theirs.size(); i++) {
            var there = theirs.get(i);
            var counted = theirs(figure, there);
            theirSum += counted;
            var at = there.code() + " " + (i + 2);
            if (!listed.add(there.code())) {
                if (counted == 1) {
                    causes.put(at, "DUPLICATED_THERE +1");
                }
                continue;
            }
            var here = known.get(there.code());
            var difference = counted - (here == null ? 0 : ours(figure, here));
            if (difference != 0) {
                causes.put(at, (here == null ? "MISSING_HERE" : cause(figure, here, there)) + sign(difference));
            }
        }
        for (var here : ours) {
            if (!listed.contains(here.code()) && ours(figure, here) == 1) {
                causes.put(here.code() + " 0", "MISSING_THERE -1");
            }
        }
        return new Oracle(ours.stream().mapToLong(here -> ours(figure, here)).sum(), theirSum, causes);
    }

    private static String sign(int difference) {
        return difference > 0 ? " +1" : " -1";
    }

    private static String cause(String figure, OurDossier here, TheirRow there) {
        var hereOn = isOfReceptions(figure) ? here.receivedOn() : here.resolvedOn();
        var thereOn = isOfReceptions(figure) ? there.receivedOn() : there.resolvedOn();
        var hereUnit = isOfReceptions(figure) ? here.unit() : here.resolvedUnit();
        if ((hereOn != null) != happened(figure, there)) {
            return "OTHER_STATUS";
        }
        if (isAsked(hereOn) != (thereOn == null || isAsked(thereOn))) {
            return "OTHER_DAY";
        }
        if (isBelow(hereUnit) != (there.unit() == null || isBelow(there.unit()))) {
            return "OTHER_UNIT";
        }
        // Only one fact is left that each part of these indicators asks for.
        return figure.startsWith("online") ? "OTHER_CHANNEL" : "OTHER_DAY";
    }

    private static int ours(String figure, OurDossier here) {
        var on = isOfReceptions(figure) ? here.receivedOn() : here.resolvedOn();
        var unit = isOfReceptions(figure) ? here.unit() : here.resolvedUnit();
        if (!isAsked(on) || !isBelow(unit)) {
            return 0;
        }
        return switch (figure) {
            case "online-filing.numerator", "online-resolution.numerator" ->
                here.channel().equals("ONLINE") ? 1 : 0;
            case "on-time.numerator" -> here.isOnTime() ? 1 : 0;
            default -> 1;
        };
    }

    private static int theirs(String figure, TheirRow there) {
        var on = isOfReceptions(figure) ? there.receivedOn() : there.resolvedOn();
        if (!happened(figure, there) || on != null && !isAsked(on) || there.unit() != null && !isBelow(there.unit())) {
            return 0;
        }
        return switch (figure) {
            case "online-filing.numerator", "online-resolution.numerator" ->
                Objects.equals(there.channel(), "ONLINE") ? 1 : 0;
            case "on-time.numerator" ->
                there.dueOn() == null || !there.resolvedOn().isAfter(there.dueOn()) ? 1 : 0;
            default -> 1;
        };
    }

    private static boolean isOfReceptions(String figure) {
        return figure.equals("received") || figure.startsWith("online-filing");
    }

    private static boolean happened(String figure, TheirRow there) {
        return isOfReceptions(figure) ? there.stage().isReceived() : there.stage() == Stage.RESOLVED;
    }

    private static boolean isAsked(@Nullable LocalDate day) {
        return day != null && !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static boolean isBelow(@Nullable String unit) {
        return unit != null && unit.startsWith("H30");
    }
}
