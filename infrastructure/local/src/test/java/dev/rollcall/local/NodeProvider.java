package dev.rollcall.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The OpenID provider of the package {@code oidc-provider}, in a process of its own. */
final class NodeProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PLACE = Path.of("target", "oidc-provider");
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "provider.mjs");
    private static final long INSTALL_SECONDS = 120;

    private final Process process;
    private final BufferedReader out;
    private final String issuer;

    private NodeProvider(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.issuer = String.valueOf(out.readLine());
    }

    /** Whether Node is here, and the package could be had. */
    static synchronized boolean isInstalled() throws IOException, InterruptedException {
        if (Files.isDirectory(PLACE.resolve("node_modules/oidc-provider"))) {
            return true;
        }
        Files.createDirectories(PLACE);
        for (String file : FILES) {
            try (InputStream in = resource(file)) {
                Files.copy(in, PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return runs("node", "--version")
                && runs("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    static NodeProvider start() throws IOException {
        return new NodeProvider(
                new ProcessBuilder("node", "provider.mjs")
                        .directory(PLACE.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    String issuer() {
        return issuer;
    }

    /** Tells it its one client and its one person. */
    void serve(String client, String secret, URI callback, Map<String, String> claims, Claims where)
            throws IOException {
        ObjectNode order = JSON.createObjectNode();
        ObjectNode known = order.putObject("client");
        known.put("client_id", client).put("client_secret", secret);
        known.putArray("redirect_uris").add(callback.toString());
        known.put("token_endpoint_auth_method", "client_secret_basic");
        claims.forEach(order.putObject("claims")::put);
        order.put("inIdToken", where == Claims.IN_ID_TOKEN);
        process.outputWriter(UTF_8).append(order.toString()).append('\n').flush();
        while (!"ready".equals(out.readLine())) {
            if (!process.isAlive()) {
                throw new IOException("the provider has ended");
            }
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(PLACE.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(
                NodeProvider.class.getResourceAsStream("/oidc-provider/" + file), file);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Where a provider tells of its people. */
    enum Claims {
        IN_ID_TOKEN,
        AT_USERINFO
    }
}
