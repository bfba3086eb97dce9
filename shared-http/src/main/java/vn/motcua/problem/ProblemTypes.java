package vn.motcua.problem;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Every type that the service can answer: its own beside those of HTTP. */
@Singleton
final class ProblemTypes {
    private final Map<String, ProblemType> bySlug = new TreeMap<>();

    ProblemTypes(ProblemPage page) {
        for (var type : HttpProblem.values()) {
            bySlug.put(type.slug(), type);
        }
        for (var type : page.own()) {
            bySlug.put(type.slug(), type);
        }
    }

    /** In the order of their addresses. */
    Collection<ProblemType> all() {
        return Collections.unmodifiableCollection(bySlug.values());
    }

    Optional<ProblemType> named(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    ProblemType ofStatus(int status) {
        var http = HttpProblem.of(status);
        return Objects.requireNonNullElse(bySlug.get(http.slug()), http);
    }
}
