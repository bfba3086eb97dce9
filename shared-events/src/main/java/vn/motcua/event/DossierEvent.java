package vn.motcua.event;

/** A fact about a dossier that a counter reports; the family is closed, because the fold must know every member. */
public sealed interface DossierEvent permits DossierReceived, DossierResolved, DossierPaid {

    EventHeader header();

    /** The unit whose counter reports the fact. */
    UnitCode unit();

    EventType type();
}
