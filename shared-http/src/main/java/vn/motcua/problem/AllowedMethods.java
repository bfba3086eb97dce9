package vn.motcua.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Knows the methods of every address: RFC 9110 wants them in a 405, where the framework leaves them out. */
@Singleton
final class AllowedMethods {
    private static final String VARIABLE = "\\{[^}]*}";

    private final Map<String, SortedSet<String>> byAddress = new HashMap<>();

    @Inject
    AllowedMethods(BeanManager beans) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .toList());
    }

    AllowedMethods(List<Class<?>> classes) {
        for (var resource : classes) {
            if (resource.isAnnotationPresent(Path.class)) {
                for (var method : resource.getMethods()) {
                    add(path(resource) + path(method), method);
                }
            }
        }
    }

    /** In alphabetical order; empty if nothing has this path. */
    SortedSet<String> of(String path) {
        var allowed = new TreeSet<String>();
        byAddress.forEach((address, methods) -> {
            if (path.matches(address)) {
                allowed.addAll(methods);
            }
        });
        return allowed;
    }

    private void add(String address, AnnotatedElement method) {
        for (var annotation : method.getAnnotations()) {
            var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                var methods =
                        byAddress.computeIfAbsent(address.replaceAll(VARIABLE, "[^/]+"), absent -> new TreeSet<>());
                methods.addAll(List.of(verb.value(), HttpMethod.OPTIONS));
                if (verb.value().equals(HttpMethod.GET)) {
                    methods.add(HttpMethod.HEAD);
                }
            }
        }
    }

    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        if (path == null || path.value().isEmpty() || path.value().equals("/")) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
