package vn.motcua.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Many who take the next piece of work as soon as they have done the last.
 *
 * @param perSecond pieces done
 * @param timing of each piece
 */
record Crowd(double perSecond, Timing timing) {
    /**
     * Does so many pieces.
     *
     * @param worker given the number of one of them, what it does with a piece
     */
    static Crowd of(int workers, int pieces, IntFunction<IntConsumer> worker) {
        var next = new AtomicInteger();
        var made = new ArrayList<IntConsumer>();
        for (var number = 0; number < workers; number++) {
            made.add(worker.apply(number));
        }
        var start = System.nanoTime();
        var nanos = new ArrayList<Long>(pieces);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = made.stream()
                    .map(one -> threads.submit(() -> work(one, next, pieces)))
                    .toList();
            for (var one : all) {
                nanos.addAll(result(one));
            }
        }
        return new Crowd(pieces * 1e9 / (System.nanoTime() - start), new Timing(nanos));
    }

    private static List<Long> work(IntConsumer worker, AtomicInteger next, int pieces) {
        var nanos = new ArrayList<Long>();
        for (var piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            var start = System.nanoTime();
            worker.accept(piece);
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    private static List<Long> result(Future<List<Long>> worker) {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of the crowd failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
