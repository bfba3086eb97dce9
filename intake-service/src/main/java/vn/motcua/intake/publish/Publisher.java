package vn.motcua.intake.publish;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.Topics;
import vn.motcua.intake.IntakeConfig;

/** Sends events to the topic through the one producer of the service. */
@ApplicationScoped
public class Publisher {
    private final KafkaSettings settings;
    private final IntakeConfig config;
    private final Acknowledgements acknowledgements;
    private volatile @Nullable KafkaProducer<String, byte[]> producer;

    Publisher(KafkaSettings settings, IntakeConfig config) {
        this.settings = settings;
        this.config = config;
        this.acknowledgements = new Acknowledgements(config.kafka().stall());
    }

    /** A window for the events of one call; to be used by one thread. */
    public Window window(Window.Settled settled) {
        return new Window(config.kafka().window(), this::send, acknowledgements, settled);
    }

    boolean isOpen() {
        return producer != null;
    }

    /** To be called once the topic is known to be right, and its leaders were waited for; before that, nothing is sent. */
    synchronized void open() {
        if (producer == null) {
            var opened = new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer());
            // The first caller should not have to wait for what every producer asks once.
            try {
                opened.partitionsFor(Topics.DOSSIER_EVENTS);
            } catch (KafkaException e) {
                opened.close(Duration.ZERO);
                throw e;
            }
            producer = opened;
        }
    }

    @PreDestroy
    void close() {
        var opened = producer;
        if (opened != null) {
            opened.close(Duration.ofSeconds(5));
        }
    }

    private Future<?> send(DossierEvent event) {
        var opened = producer;
        if (opened == null) {
            return CompletableFuture.failedFuture(new KafkaException("the topic is not ready"));
        }
        try {
            return opened.send(EventRecords.of(event), (metadata, failure) -> {
                if (failure == null) {
                    acknowledgements.one();
                }
            });
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
