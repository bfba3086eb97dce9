package vn.motcua.event;

/** How a dossier was filed (kênh thực hiện). */
public enum Channel {
    /** In person (trực tiếp), national code 1. */
    COUNTER,
    /** Online (trực tuyến), national code 2. */
    ONLINE,
    /** By public post (bưu chính công ích), national code 3. */
    POSTAL
}
