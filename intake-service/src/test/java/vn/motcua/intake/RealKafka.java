package vn.motcua.intake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import vn.motcua.stack.KafkaProcess;

/** Gives the service a broker of its own, which a test may kill or pause. */
public class RealKafka implements QuarkusTestResourceLifecycleManager {
    private KafkaProcess kafka;

    @Override
    public Map<String, String> start() {
        try {
            kafka = KafkaProcess.start(Files.createTempDirectory("intake-kafka-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(KafkaProcess.class));
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
