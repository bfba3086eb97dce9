package vn.motcua.intake.publish;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.IntakeConfig;

/** Looks at the topic again and again, from the start until the end of the service. */
@ApplicationScoped
class TopicWatch {
    private static final Logger LOG = Logger.getLogger(TopicWatch.class);
    private static final String NOT_YET = "Kafka has not answered yet";

    private final KafkaSettings settings;
    private final DossierTopic topic;
    private final Publisher publisher;
    private final IntakeConfig config;
    private volatile Optional<String> trouble = Optional.of(NOT_YET);
    private @Nullable Thread thread;

    TopicWatch(KafkaSettings settings, DossierTopic topic, Publisher publisher, IntakeConfig config) {
        this.settings = settings;
        this.topic = topic;
        this.publisher = publisher;
        this.config = config;
    }

    /** Why events cannot be published, as of the last look. */
    Optional<String> trouble() {
        return trouble;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("topic-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        try {
            while (true) {
                try (var admin = Admin.create(settings.admin())) {
                    while (true) {
                        report(look(admin));
                        Thread.sleep(config.kafka().checkEvery());
                    }
                } catch (KafkaException | ExecutionException e) {
                    report(Optional.of("Kafka does not answer: " + reason(e)));
                    Thread.sleep(config.kafka().checkEvery());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> look(Admin admin) throws InterruptedException, ExecutionException {
        var found = topic.trouble(admin);
        if (found.isEmpty() && !publisher.isOpen()) {
            if (!topic.isLed(admin)) {
                // Others can take events; those of the partitions without a leader fail one by one.
                LOG.warn("Not every partition of the topic has a leader. Events of some dossiers are not taken yet.");
            }
            publisher.open();
        }
        return found;
    }

    private void report(Optional<String> now) {
        if (!now.equals(trouble)) {
            now.ifPresentOrElse(LOG::warn, () -> LOG.info("The topic is there: events are taken"));
            trouble = now;
        }
    }

    private static String reason(Exception failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }
}
