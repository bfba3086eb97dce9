package vn.motcua.kpi.rebuild;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiConfig;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.LogPosition;

/** As many readers as the live fold has consumers, each of its own partitions: while one waits for the database, another reads. */
final class LogReaders implements AutoCloseable {
    private final List<LogReader> readers;

    /**
     * Stand at the beginning.
     *
     * @param connection the settings with which this service reaches Kafka
     */
    LogReaders(Map<String, Object> connection, KpiConfig config) {
        var shares = config.fold().consumers();
        readers = IntStream.range(0, shares)
                .mapToObj(share -> new LogReader(connection, config, share, shares))
                .toList();
    }

    /**
     * Read on to where the live fold stands, which they never overtake.
     *
     * @param positions by partition, where to stop
     * @param fold is given batches by several threads; when it or a reader fails, the others end with their batch
     */
    void readUpTo(Map<Integer, LogPosition> positions, Consumer<Batch> fold) {
        var failure = new AtomicReference<@Nullable RuntimeException>();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("rebuild-", 0).factory())) {
            for (var reader : readers) {
                threads.execute(() -> {
                    try {
                        reader.readUpTo(positions, batch -> {
                            if (failure.get() != null) {
                                throw new CancellationException("another reader failed");
                            }
                            fold.accept(batch);
                        });
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    }
                });
            }
        }
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void close() {
        readers.forEach(LogReader::close);
    }
}
