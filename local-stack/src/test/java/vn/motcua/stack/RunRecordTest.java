package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {
    private static final ProcessHandle ME = ProcessHandle.current();

    @TempDir
    private Path root;

    private StackDirectory directory;

    @BeforeEach
    void makeTheDirectory() {
        directory = StackDirectory.at(root);
    }

    @Test
    void writtenRecordIsReadBack() {
        var record = new RunRecord("kafka", 4711, Instant.parse("2026-11-22T08:00:00.120Z"), 19092, false, "TERM");
        record.write(directory);

        assertThat(RunRecord.all(directory)).containsExactly(record);
        RunRecord.forget(directory, "kafka");
        assertThat(RunRecord.all(directory)).isEmpty();
    }

    @Test
    void samePidWithAnotherStartIsSomebodyElse() {
        var start = ME.info().startInstant().orElseThrow();
        var inOurs = new StackDirectory(Path.of(System.getProperty("java.home")));

        assertThat(myself(start).isAlive(inOurs)).isTrue();
        assertThat(myself(start.minusSeconds(60)).isAlive(inOurs)).isFalse();
    }

    @Test
    void processThatDoesNotNameOurDirectoryIsSomebodyElse() {
        assertThat(myself(ME.info().startInstant().orElseThrow()).isAlive(directory))
                .isFalse();
    }

    private static RunRecord myself(Instant startedAt) {
        return new RunRecord("test", ME.pid(), startedAt, 1, false, "TERM");
    }
}
