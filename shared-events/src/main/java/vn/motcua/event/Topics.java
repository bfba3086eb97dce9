package vn.motcua.event;

/** The Kafka topics of the contract. */
public final class Topics {
    /** Every dossier event, for ever: the record from which everything else can be rebuilt. */
    public static final String DOSSIER_EVENTS = "dossier-events";

    /** Fixed for the life of the topic: another count would move dossiers between partitions. */
    public static final int DOSSIER_EVENTS_PARTITIONS = 12;

    private Topics() {}
}
