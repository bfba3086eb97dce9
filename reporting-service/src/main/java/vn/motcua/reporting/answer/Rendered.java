package vn.motcua.reporting.answer;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A representation with the strong entity tag of its bytes. */
public final class Rendered {
    private final MediaType mediaType;
    private final byte[] bytes;

    public Rendered(MediaType mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** 304 if the client has these very bytes, else 200 with them. */
    public Response answer(Request request, HttpHeaders headers) {
        var tag = new EntityTag(hash() + (Conditions.isCoded(headers) ? "-gzip" : ""));
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(bytes, mediaType) : unchanged;
        return response.tag(tag).build();
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
