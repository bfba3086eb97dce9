/**
 * Says what can be asked: the indicators, the units and the plans, in Vietnamese and English.
 *
 * <p>Next: {@link vn.motcua.reporting.observation} answers what is asked.
 */
@NullMarked
package vn.motcua.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
