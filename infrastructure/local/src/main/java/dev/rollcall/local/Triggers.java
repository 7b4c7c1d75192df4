package dev.rollcall.local;

import dev.rollcall.local.function.LocalFunction;
import dev.rollcall.local.http.Route;
import dev.rollcall.local.queue.QueueMapping;
import dev.rollcall.local.queue.QueueSource;
import dev.rollcall.local.schedule.Schedule;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.TemplateException;
import dev.rollcall.local.template.Value;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What sets the functions off, as the template declares it. */
final class Triggers implements AutoCloseable {
    private final List<Route> routes = new ArrayList<>();
    private final List<QueueSource> sources = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();

    private final Services services;
    private final InstantSource clock;

    private Triggers(Services services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
    }

    /** Opens every queue's source; routes and schedules are prepared. */
    static Triggers open(
            StackSettings settings, Services services, Functions functions, InstantSource clock) {
        var triggers = new Triggers(services, clock);
        for (Resource declared : settings.template().functions()) {
            LocalFunction function = functions.named(declared.id());
            declared.events().forEach((name, event) -> triggers.open(name, event, function));
        }
        return triggers;
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    List<QueueSource> sources() {
        return List.copyOf(sources);
    }

    List<Schedule> schedules() {
        return List.copyOf(schedules);
    }

    private void open(String name, Value event, LocalFunction function) {
        Value properties = event.at("Properties");
        switch (event.at("Type").text()) {
            case "HttpApi" -> routes.add(route(properties, function));
            case "SQS" -> openSource(properties, function);
            case "ScheduleV2" -> schedules.add(schedule(name, properties, function));
            default -> throw new TemplateException("unknown trigger: " + event.at("Type").text());
        }
    }

    private static Route route(Value event, LocalFunction function) {
        return new Route(event.at("Method").text(), event.at("Path").text(), function);
    }

    private void openSource(Value properties, LocalFunction function) {
        QueueMapping mapping = QueueMapping.from(properties, services.intrinsics());
        sources.add(QueueSource.open(mapping, function, services.queues()));
    }

    private Schedule schedule(String name, Value event, LocalFunction function) {
        return new Schedule(name, event, function, Functions::id, clock);
    }

    @Override
    public void close() {
        schedules.forEach(Schedule::close);
        sources.forEach(QueueSource::close);
    }
}
