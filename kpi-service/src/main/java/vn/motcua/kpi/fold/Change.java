package vn.motcua.kpi.fold;

/** A dossier as it stood, beside the same dossier as it stands after some events. */
public record Change(Dossier before, Dossier after) {}
