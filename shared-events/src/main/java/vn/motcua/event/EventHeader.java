package vn.motcua.event;

import java.time.Instant;

/**
 * What every event says of itself.
 *
 * @param source the sending system, a URI reference such as {@code /H12.18/counter-1}
 * @param id unique within the source
 * @param dossier whose fact it is
 * @param time when it happened, not when it was sent; years 2000 to 2099
 * @param revision 0 for the first report of a fact; a correction has a higher one
 * @param voided true takes the fact back
 */
public record EventHeader(String source, String id, DossierCode dossier, Instant time, int revision, boolean voided) {

    public EventHeader {
        source = Expect.uriReference("source", Expect.key("source", source, 128, "/H12.18/counter-1"));
        id = Expect.key("id", id, 128, "7c9e6679-7425");
        Expect.inRange("time", time);
        Expect.between("revision", revision, 0, 1_000_000);
    }
}
