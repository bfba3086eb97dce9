package vn.motcua.event;

/**
 * Code of a dossier (mã hồ sơ), one for life; nothing is ever derived from its parts.
 *
 * @param value 1 to 64 characters without spaces, in Unicode form NFC; letters with diacritics are welcome
 */
public record DossierCode(String value) implements Comparable<DossierCode> {

    public DossierCode {
        value = Expect.key("dossier", value, 64, "H12.18-230315-0001");
    }

    @Override
    public int compareTo(DossierCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
