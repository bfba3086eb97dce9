/**
 * What a run looks like on a terminal or in a log.
 *
 * <p>Shows only what it is told; it asks no service and counts nothing itself.
 */
@NullMarked
package vn.motcua.simulator.console;

import org.jspecify.annotations.NullMarked;
