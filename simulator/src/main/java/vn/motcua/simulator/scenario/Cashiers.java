package vn.motcua.simulator.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.PaymentMethod;

/** Decides how fees are paid: in cash at first, online more and more as the days go by. */
final class Cashiers {
    private static final int TEN_MINUTES = 600;

    private final Timeline timeline;
    private final RandomGenerator random;

    Cashiers(Timeline timeline, RandomGenerator random) {
        this.timeline = timeline;
        this.random = random;
    }

    /**
     * The payments of each dossier, in the order of their fees.
     *
     * @param fees null for a dossier nobody pays for
     * @param notOnline how many of the first payments are not online, exactly
     */
    List<List<Payment>> payments(List<@Nullable Fee> fees, int notOnline) {
        var moments = new Moment[fees.size()];
        var eagerness = new long[fees.size()];
        var onFirstDay = 0;
        var paid = new ArrayList<Integer>();
        for (var i = 0; i < fees.size(); i++) {
            var fee = fees.get(i);
            if (fee != null) {
                // On the first day hardly anybody pays online: whoever would have to, pays a day later.
                var wait = fee.at().day() == 0 && ++onFirstDay > notOnline;
                moments[i] = wait ? new Moment(1, fee.at().second()) : fee.at();
                eagerness[i] = eagerness(moments[i]);
                paid.add(i);
            }
        }
        paid.sort(Comparator.comparingLong((Integer i) -> eagerness[i]).thenComparing(i -> i));
        var offline = List.copyOf(paid.subList(0, notOnline));
        var methods = new PaymentMethod[fees.size()];
        paid.forEach(i -> methods[i] = PaymentMethod.ONLINE);
        offline.forEach(i -> methods[i] = random.nextInt(4) == 0 ? PaymentMethod.TRANSFER : PaymentMethod.CASH);
        return IntStream.range(0, fees.size())
                .mapToObj(i -> payments(fees.get(i), moments[i], methods[i]))
                .toList();
    }

    /** Grows with time, with much noise; the first day comes before everything. */
    private long eagerness(Moment moment) {
        if (moment.day() == 0) {
            return -1;
        }
        return moment.day() * 100L + random.nextInt(80 * timeline.lastDayNumber());
    }

    private List<Payment> payments(@Nullable Fee fee, Moment moment, PaymentMethod method) {
        if (fee == null) {
            return List.of();
        }
        var first = new Payment("HD-1", timeline.at(moment), method, fee.amount());
        if (random.nextInt(33) != 0) {
            return List.of(first);
        }
        // A charge that comes later and is paid the other way must not change how the dossier counts.
        var other = method == PaymentMethod.ONLINE ? PaymentMethod.CASH : PaymentMethod.ONLINE;
        var second = new Payment("HD-2", timeline.at(moment.plusSeconds(TEN_MINUTES)), other, 20_000);
        return List.of(first, second);
    }

    /** A fee and the moment it is paid. */
    record Fee(Moment at, long amount) {}
}
