/**
 * Makes events durable in Kafka, or says that it cannot.
 *
 * <p>Here lies all that is known of Kafka: the topic, its state, the producer, what counts as acknowledged.
 *
 * <p>Next: {@link vn.motcua.intake.receipt} tells the sender.
 */
@NullMarked
package vn.motcua.intake.publish;

import org.jspecify.annotations.NullMarked;
