package dev.rollcall.bench.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.webhook.WebhookSecret;
import dev.rollcall.webhook.WebhookSignature;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A signed webhook, taken and queued. Each names a district of its own, so that none collapses. */
public final class WebhookAccept implements Scenario {
    private static final WebhookSecret SECRET =
            WebhookSecret.parse(Stack.WEBHOOK_SECRET).orElseThrow();

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public String about() {
        return "a signed webhook, accepted, marked and queued";
    }

    @Override
    public List<Measure> run(Bench bench) throws Exception {
        Stack stack = bench.stack();
        int calls = bench.options().calls();
        List<ObjectNode> deliveries = deliveries(stack, Tapped.madeFor(calls));
        Measure measure =
                new Tapped(stack, calls)
                        .measure(
                                name(),
                                "emulators",
                                number -> deliver(stack, deliveries.get(number)));
        double ratio = measure.ratio(measure.floors().getFirst());
        return List.of(
                measure.within(
                        Budget.ofTime(
                                "time / bare calls",
                                1.3,
                                ratio,
                                "signature, JSON and log cost "
                                        + Metric.P50_MILLIS.text(
                                                measure.figure(Metric.P50_MILLIS)
                                                        - measure.floors().getFirst().value())
                                        + " ms beside so fast a store")));
    }

    private static List<ObjectNode> deliveries(Stack stack, int count) throws IOException {
        String name = "hinted-" + UUID.randomUUID() + "-";
        List<ObjectNode> deliveries = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            connect(stack.stores().connections(), name + number);
            deliveries.add(signed(name + number));
        }
        return deliveries;
    }

    private static void connect(ConnectionStore connections, String district) {
        DistrictId id = new DistrictId(Portal.CLEVER, district);
        var settings = DistrictSettings.standard(FirstRoster.REQUEST);
        connections.create(id, Connection.discovered(id, settings, Instant.now()));
    }

    private static void deliver(Stack stack, ObjectNode delivery) {
        int status = stack.call("WebhookFunction", delivery).path("statusCode").asInt();
        if (status != 202) {
            throw new IllegalStateException("a webhook was answered " + status);
        }
    }

    private static ObjectNode signed(String district) throws IOException {
        ObjectNode event = Stack.event("webhook.district");
        String id = "msg_" + UUID.randomUUID();
        String time = Long.toString(Instant.now().getEpochSecond());
        String body = "{\"district\":\"" + district + "\"}";
        event.put("body", body);
        event.withObject("/headers")
                .put("webhook-id", id)
                .put("webhook-timestamp", time)
                .put(
                        "webhook-signature",
                        WebhookSignature.sign(SECRET, id, time, body.getBytes(UTF_8)));
        return event;
    }

    /** A delivery about nobody, signed. */
    public static ObjectNode aboutNobody() throws IOException {
        return signed("nobody");
    }
}
