package vn.motcua.simulator.chaos;

import java.util.List;
import vn.motcua.simulator.scenario.Dossier;

/** Decides what is sent about a dossier; asked twice, it must answer the same. */
interface Correspondence {
    List<Letter> lettersOf(int number, Dossier dossier);
}
