/**
 * Measures a running stack from outside, each figure beside the raw limit of the same run.
 *
 * <p>The load is a country that works through the HTTP API; the limit of a question is the same SQL asked of the database
 * alone. Knows the contract, never the services' classes.
 */
@NullMarked
package vn.motcua.benchmark;

import org.jspecify.annotations.NullMarked;
