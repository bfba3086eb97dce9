package vn.motcua.reporting.observation;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A representation with the strong entity tag of its bytes. */
final class Rendered {
    private final String mediaType;
    private final byte[] bytes;

    private Rendered(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    static Rendered of(String mediaType, byte[] bytes) {
        return new Rendered(mediaType, bytes);
    }

    /** 304 if the client has these very bytes, else 200 with them. */
    Response answer(Request request) {
        var tag = new EntityTag(hash());
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(bytes, mediaType) : unchanged;
        return response.tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
