package vn.motcua.reporting.observation;

import java.util.List;

/**
 * Few figures with what is known of their question, from one moment.
 *
 * @param asked the question, with every name known
 */
record Counted(Known known, Figures asked, List<ReportedObservation> observations) {
    Counted {
        observations = List.copyOf(observations);
    }
}
