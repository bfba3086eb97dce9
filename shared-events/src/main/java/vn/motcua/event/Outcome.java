package vn.motcua.event;

/** How the resolution of a dossier ended. */
public enum Outcome {
    GRANTED,
    REFUSED,
    WITHDRAWN
}
