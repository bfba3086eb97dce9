package vn.motcua.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The smallest thing that starts, stops and answers a health check as a Quarkus service does. */
final class TinyService {
    private TinyService() {}

    public static void main(String[] arguments) throws IOException {
        if ("stillborn".equals(System.getenv("TINY_SERVICE"))) {
            System.err.println("the reason why it cannot live");
            System.exit(7);
        }
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** As a runnable jar in the directory. */
    static ServiceProcess in(Path directory, String name, Map<String, String> environment) throws IOException {
        var jar = directory.resolve(name + ".jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyService.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            var file = TinyService.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new ZipEntry(file));
            try (var content = TinyService.class.getClassLoader().getResourceAsStream(file)) {
                content.transferTo(out);
            }
        }
        var options = List.of("-Xmx64m", "-Dmotcua.stack=" + directory);
        return new ServiceProcess(new ServiceSpec(
                name,
                jar,
                Ports.free(),
                environment,
                options,
                directory.resolve("log").resolve(name + ".log")));
    }
}
