package vn.motcua.figure;

/** Says how a rate stands against its target. */
public enum TargetStatus {
    /** Rate and forecast both reach the target. */
    MET,
    /** Met today, but lost by the end at the present pace; or missed today, but reached by the end at that pace. */
    AT_RISK,
    /** Neither the rate nor the forecast reaches the target. */
    MISSED,
    /** Nothing to count, so nothing to judge. */
    NO_DATA
}
