/**
 * Real Kafka and real PostgreSQL as plain processes: for tests, and for the whole stack on one command without Docker.
 *
 * <p>Knows processes, ports and directories. Must not know dossiers, units or figures: the services it runs are a list of
 * names, jars, ports and environment variables.
 *
 * <p>Next: tests take {@link vn.motcua.stack.KafkaServer} and {@link vn.motcua.stack.PostgresServer}; the command line
 * starts at {@link vn.motcua.stack.Main}.
 */
@NullMarked
package vn.motcua.stack;

import org.jspecify.annotations.NullMarked;
