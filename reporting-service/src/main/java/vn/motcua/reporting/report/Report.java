package vn.motcua.reporting.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a report on a unit over some days; immutable, and written the same however often.
 *
 * <p>Implemented by records, whose components are the JSON members in their order.
 */
public interface Report {

    /** Code of the form, such as {@code II.06a}. */
    String form();

    /** Code of the unit it is about. */
    String unit();

    /** The first day, inclusive. */
    LocalDate from();

    /** The last day, inclusive. */
    LocalDate to();

    /** That of the latest change behind the figures; 0 if nothing was counted. */
    long revision();

    /** Whether the last day was not over when the figures were asked for; no part of what is sealed. */
    boolean provisional();

    /** The columns of {@link #lines()}. */
    List<String> columns();

    /** The content as CSV. */
    List<List<@Nullable Object>> lines();

    /** The content as XLSX; equal content gives equal bytes. */
    byte[] spreadsheet();
}
