package dev.rollcall.local;

import dev.rollcall.local.product.ProductSite;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.worker.WorkerCommand;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is to be started and how.
 *
 * @param template what to start
 * @param port where the HTTP API listens; 0 for any free port
 * @param data where tables are kept; in memory when absent
 * @param parameters template parameters that differ from their defaults
 * @param secrets values of declared secrets by logical id; the template's own when absent
 * @param workers functions that run in a JVM of their own, by logical id
 * @param detours where functions reach a service instead, by the variable that tells them; nothing
 *     else takes them
 */
public record StackSettings(
        Template template,
        int port,
        Optional<Path> data,
        Map<String, String> parameters,
        Map<String, String> secrets,
        Map<String, WorkerCommand> workers,
        Map<String, UnaryOperator<URI>> detours) {
    public StackSettings {
        parameters = Map.copyOf(parameters);
        secrets = Map.copyOf(secrets);
        workers = Map.copyOf(workers);
        detours = Map.copyOf(detours);
    }

    /** The template on any free port, in memory, with its defaults. */
    public static StackSettings of(Template template) {
        return new StackSettings(
                template, 0, Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * The same at the address the API has on this machine: there people come back from their
     * portals, and there the product is that they go on to.
     */
    StackSettings at(URI api) {
        Map<String, String> here = new LinkedHashMap<>();
        here.put("PublicUrl", api.toString());
        here.put("ProductLaunchUrl", api.resolve(ProductSite.LAUNCH).toString());
        here.putAll(parameters);
        return new StackSettings(template, port, data, here, secrets, workers, detours);
    }
}
