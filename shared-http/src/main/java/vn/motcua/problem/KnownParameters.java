package vn.motcua.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.motcua.event.RefusedValue;

/** Refuses query parameters that an address does not have: a misspelt filter must not be taken for none. */
@Singleton
public class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ResourceInfo resource, UriInfo uri) {
        var sent = uri.getQueryParameters().keySet();
        if (sent.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        sent.stream().filter(name -> !names.contains(name)).sorted().findFirst().ifPresent(unknown -> {
            throw refusal(unknown, names);
        });
    }

    static ProblemException refusal(String unknown, Set<String> names) {
        var expected = names.isEmpty() ? "no query parameter here" : "one of " + String.join(", ", names);
        var refused = new RefusedValue(unknown, unknown, expected);
        return new ProblemException(HttpProblem.UNKNOWN_PARAMETER, refused.detail(), unknown);
    }

    /** The names of the query parameters of a method, in alphabetical order. */
    static SortedSet<String> of(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            add(names, parameter, parameter.getName());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    add(names, field, field.getName());
                }
            }
        }
        return names;
    }

    private static void add(SortedSet<String> names, AnnotatedElement element, String ownName) {
        var standard = element.getAnnotation(QueryParam.class);
        if (standard != null) {
            names.add(standard.value());
        }
        var own = element.getAnnotation(RestQuery.class);
        if (own != null) {
            names.add(own.value().isEmpty() ? ownName : own.value());
        }
    }
}
