package dev.rollcall.local;

import com.sun.net.httpserver.HttpHandler;

import dev.rollcall.local.console.ConsoleSite;
import dev.rollcall.local.console.WidgetCalls;
import dev.rollcall.local.http.HttpApi;
import dev.rollcall.local.metrics.CloudWatch;
import dev.rollcall.local.metrics.DashboardGraphs;
import dev.rollcall.local.product.ProductSite;
import dev.rollcall.local.queue.QueueSource;
import dev.rollcall.local.schedule.Schedule;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything a template declares, running. Closing it ends every thread and process it started. */
public final class LocalStack implements AutoCloseable {
    private final Services services;
    private final Functions functions;
    private final Triggers triggers;
    private final HttpApi api;
    private final Observatory observatory;
    private final CloudWatch cloudWatch;

    private LocalStack(HttpApi api, StackSettings settings, Portals portals, InstantSource clock) {
        this.api = api;
        this.observatory = new Observatory(clock);
        this.services = Services.start(settings);
        this.functions = new Functions(settings, services, observatory.services(), clock);
        this.cloudWatch = observatory.cloudWatch(settings.template(), services);
        this.triggers = Triggers.open(settings, services, functions, clock);
        var overview = new Overview(settings.template(), services, functions, triggers);
        Map<String, HttpHandler> pages = new LinkedHashMap<>(new ProductSite(api.uri()).pages());
        var graphs = new DashboardGraphs(cloudWatch);
        pages.putAll(new ConsoleSite(new WidgetCalls(functions.withAlias()), graphs).pages());
        pages.put("/", new StatusPage(overview, portals));
        pages.put("/local/outbox", new OutboxPage(services));
        pages.put("/local/tick", new TickPage(triggers.schedules()));
        api.serve(triggers.routes(), pages, Functions::id, clock);
    }

    /**
     * Starts the services, functions and triggers; schedules tick once everything else is live. The
     * portals stay the caller's.
     */
    public static LocalStack start(StackSettings settings, Portals portals) {
        HttpApi api = HttpApi.listen(settings.port());
        StackSettings here = settings.at(api.uri());
        var stack = new LocalStack(api, here, portals, InstantSource.system());
        portals.register(api.uri());
        stack.triggers.schedules().forEach(Schedule::start);
        return stack;
    }

    /** Where the HTTP API answers. */
    public URI uri() {
        return api.uri();
    }

    /** The variables a function was given, so that tests and tools reach the same services. */
    public Map<String, String> variables(String function) {
        return functions.named(function).spec().variables();
    }

    /** Lets no queue feed the function any more, as when its mappings are switched off. */
    public void disable(String function) {
        triggers.sources().stream()
                .filter(source -> source.functionId().equals(function))
                .forEach(QueueSource::close);
    }

    /** What was counted, the alarms it sets off, and the dashboard that shows it. */
    public CloudWatch cloudWatch() {
        return cloudWatch;
    }

    @Override
    public void close() {
        api.close();
        functions.close();
        triggers.close();
        services.close();
        observatory.close();
    }
}
