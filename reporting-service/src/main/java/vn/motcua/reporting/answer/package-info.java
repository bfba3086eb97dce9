/**
 * What the answers of this service have in common: the forms of a list, strong entity tags, and reading a list row by row
 * from a transaction that sees one moment.
 *
 * <p>Knows nothing of what is answered.
 */
@NullMarked
package vn.motcua.reporting.answer;

import org.jspecify.annotations.NullMarked;
