/**
 * The three services as seen from a counter: register, send, read back.
 *
 * <p>Only HTTP is spoken here; waiting for a service that is away, saying what is wrong in words, and comparing answers
 * with the oracle. Knows nothing of how dossiers are made up.
 *
 * <p>Next: {@link vn.motcua.simulator.console} shows what is going on.
 */
@NullMarked
package vn.motcua.simulator.client;

import org.jspecify.annotations.NullMarked;
