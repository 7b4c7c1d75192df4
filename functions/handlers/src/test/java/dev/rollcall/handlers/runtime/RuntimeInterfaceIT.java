package dev.rollcall.handlers.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.Sha256;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.handlers.account.AccountHandler;
import dev.rollcall.handlers.console.ConsoleActionHandler;
import dev.rollcall.handlers.console.ConsoleViewHandler;
import dev.rollcall.handlers.later.LaterHandler;
import dev.rollcall.handlers.notice.NoticeHandler;
import dev.rollcall.handlers.schedule.ScheduleHandler;
import dev.rollcall.handlers.signin.SignInHandler;
import dev.rollcall.handlers.sync.SyncHandler;
import dev.rollcall.handlers.webhook.WebhookHandler;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Assertions;
import dev.rollcall.signin.session.PersonToken;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.testkit.webhook.Signer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import software.amazon.awssdk.services.sqs.model.Message;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deployable jar under AWS's public runtime client, every function in a JVM of its own, against
 * real servers on loopback. In order, since each goes on where the one before left the district.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuntimeInterfaceIT {

    // Design §7: what a restored function may still have to load for its first answer.
    private static final int COLD_CLASSES = 100;

    private final Backends backends = new Backends();

    RuntimeInterfaceIT() throws Exception {}

    @Test
    @Order(1)
    void aTickDiscoversADistrictAndQueuesItsFirstRun() throws Exception {
        try (var schedule = start(ScheduleHandler.class)) {
            ObjectNode tick = Events.read("schedule.tick.json");
            tick.put("time", Instant.now().toString());

            assertThat(schedule.invoke(tick).path("discovered").intValue()).isEqualTo(1);
            assertThat(schedule.invoke(tick).path("discovered").intValue()).isZero();
            assertThatLogIsJson(schedule);
        }
    }

    @Test
    @Order(2)
    void aSliceBringsTheRosterIn() throws Exception {
        try (var sync = start(SyncHandler.class)) {
            ObjectNode event = Events.read("sync.slice.json");
            replaceMessage(event, backends.take("CLEVER_SYNC_QUEUE_URL"));

            assertThat(sync.invoke(event).path("batchItemFailures")).isEmpty();
            assertThat(sync.lines()).anyMatch(line -> line.contains("\"state\":\"completed\""));
            assertThat(sync.lines()).noneMatch(line -> line.contains("Ada"));
            assertThatLogIsJson(sync);
        }
    }

    @Test
    @Order(3)
    void messagesThatCannotBeReadDoNotBlockTheirGroup() throws Exception {
        try (var sync = start(SyncHandler.class)) {
            JsonNode aside = sync.invoke(Events.bytes("sync.undecodable.json"));
            JsonNode other = sync.invoke(Events.bytes("sync.classlink-undecodable.json"));
            JsonNode newer = sync.invoke(Events.bytes("sync.newer-version.json"));
            JsonNode stale = sync.invoke(Events.bytes("sync.slice.json"));
            JsonNode poll = sync.invoke(Events.bytes("sync.poll.json"));

            assertThat(aside.path("batchItemFailures")).isEmpty();
            assertThat(backends.take("CLEVER_SYNC_DEAD_LETTER_QUEUE_URL").body())
                    .isEqualTo("not a message");
            assertThat(other.path("batchItemFailures")).isEmpty();
            assertThat(backends.take("CLASSLINK_SYNC_DEAD_LETTER_QUEUE_URL").body())
                    .isEqualTo("not a message");
            assertThat(newer.path("batchItemFailures")).hasSize(1);
            assertThat(stale.path("batchItemFailures")).isEmpty();
            assertThat(poll.path("batchItemFailures")).isEmpty();
        }
    }

    @Test
    @Order(9)
    void anEmptyOutboxTellsNobodyAnything() throws Exception {
        try (var notice = start(NoticeHandler.class)) {
            assertThat(notice.invoke(Events.bytes("notice.tick.json"))).isEmpty();
        }
    }

    @Test
    @Order(4)
    void theApiAnswersAfterASnapshot() throws Exception {
        try (var account = restore(AccountHandler.class)) {
            int before = account.loadedClasses();
            JsonNode token = account.invoke(Events.bytes("account.token.json"));
            assertThat(account.loadedClasses() - before).isLessThanOrEqualTo(COLD_CLASSES);
            String bearer = body(token).path("access_token").asText();

            JsonNode districts = account.invoke(allowed("account.list-districts.json", bearer));
            JsonNode run = account.invoke(allowed("account.request-run.json", bearer));

            assertThat(body(districts).at("/items/0/lastRun/state").asText())
                    .isEqualTo("completed");
            assertThat(body(districts).at("/items/0/people").intValue()).isEqualTo(1);
            assertThat(run.path("statusCode").intValue()).isEqualTo(202);
            assertThatHooksRan(account);
        }
    }

    @Test
    @Order(5)
    void aWebhookIsTakenAfterASnapshot() throws Exception {
        try (var webhook = restore(WebhookHandler.class)) {
            int before = webhook.loadedClasses();
            JsonNode taken = webhook.invoke(signed("webhook.district.json"));
            assertThat(webhook.loadedClasses() - before).isLessThanOrEqualTo(COLD_CLASSES);
            JsonNode again = webhook.invoke(signed("webhook.clever-event.json"));
            JsonNode forged = webhook.invoke(Events.bytes("webhook.forged.json"));

            assertThat(taken.path("statusCode").intValue()).isEqualTo(202);
            assertThat(again.path("statusCode").intValue()).isEqualTo(202);
            assertThat(forged.path("statusCode").intValue()).isEqualTo(401);
            assertThat(webhook.lines())
                    .anyMatch(line -> line.contains("\"outcome\":\"coalesced\""));
            assertThatHooksRan(webhook);
        }
    }

    @Test
    @Order(6)
    void whatHasWaitedIsForwarded() throws Exception {
        try (var later = start(LaterHandler.class)) {
            JsonNode forwarded = later.invoke(Events.bytes("later.slice.json"));
            JsonNode returned = later.invoke(Events.bytes("later.undecodable.json"));

            assertThat(forwarded.path("batchItemFailures")).isEmpty();
            assertThat(returned.path("batchItemFailures")).hasSize(1);
            assertThat(List.of(next(), next(), next()))
                    .anyMatch(message -> message.contains("\"slice\":1"));
        }
    }

    @Test
    @Order(7)
    void somebodySignsInAfterASnapshot() throws Exception {
        try (var signIn = restore(SignInHandler.class)) {
            int before = signIn.loadedClasses();
            JsonNode away = signIn.invoke(Events.bytes("signin.begin.json"));
            JsonNode in = signIn.invoke(back(away));
            assertThat(signIn.loadedClasses() - before).isLessThanOrEqualTo(COLD_CLASSES);
            JsonNode keys = signIn.invoke(Events.bytes("signin.keys.json"));
            JsonNode forged = signIn.invoke(Events.bytes("signin.callback-forged.json"));

            assertThat(away.path("statusCode").intValue()).isEqualTo(303);
            assertThat(in.at("/headers/location").asText())
                    .startsWith("https://product.example/start?code=");
            assertThat(body(keys).path("keys")).hasSize(1);
            assertThat(forged.path("statusCode").intValue()).isEqualTo(403);
            assertThatHooksRan(signIn);
        }
    }

    @Test
    @Order(8)
    void operatorsLookAfterASnapshot() throws Exception {
        try (var console = restore(ConsoleViewHandler.class)) {
            int before = console.loadedClasses();
            JsonNode districts = console.invoke(Events.bytes("console-view.districts.json"));
            assertThat(console.loadedClasses() - before).isLessThanOrEqualTo(COLD_CLASSES);

            assertThat(districts.asText()).contains("Must act", "completed", "of 1 districts");
            assertThatHooksRan(console);
        }
    }

    @Test
    @Order(9)
    void operatorsPressAfterASnapshot() throws Exception {
        try (var console = restore(ConsoleActionHandler.class)) {
            int before = console.loadedClasses();
            JsonNode answer = console.invoke(Events.bytes("console-action.approve.json"));
            assertThat(console.loadedClasses() - before).isLessThanOrEqualTo(COLD_CLASSES);

            assertThat(answer.asText()).contains("no such run");
            assertThat(console.lines()).anyMatch(line -> line.contains("\"action\":\"approve\""));
            assertThatHooksRan(console);
        }
    }

    private static ObjectNode back(JsonNode away) {
        String state =
                away.at("/headers/location").asText().replaceFirst(".*[?&]state=([^&]*).*", "$1");
        ObjectNode event = Events.read("signin.callback-forged.json");
        event.put("rawQueryString", "code=own&state=" + state);
        event.putArray("cookies").add(away.at("/cookies/0").asText().replaceFirst(";.*", ""));
        return event;
    }

    @Test
    @Order(8)
    void tellsWhoIsSignedInAfterASnapshot() throws Exception {
        ObjectNode me = allowed("account.list-districts.json", signIn()).put("rawPath", "/v1/me");
        try (var account = restore(AccountHandler.class)) {
            int before = account.loadedClasses();
            JsonNode told = account.invoke(me);
            assertThat(account.loadedClasses() - before).isLessThanOrEqualTo(COLD_CLASSES);

            assertThat(body(told).path("district").asText()).isEqualTo("clever:d1");
            assertThat(body(told).at("/name/given").asText()).isEqualTo("Ada");
            assertThatHooksRan(account);
        }
    }

    /** A session of the one student the sync has found, and what its bearer shows. */
    private String signIn() {
        var stores = new Wiring("test", n -> backends.variables().getOrDefault(n, "")).stores();
        Instant now = Instant.now();
        Instant until = now.plus(Assertions.LIFETIME);
        String sid = Sha256.of("device").asString();
        var district = new DistrictId(Portal.CLEVER, "d1");
        var subject = new Subject(district, Optional.of("p1"), Optional.of("p1"));
        var role = Optional.of(Role.STUDENT);
        stores.sessions().put(new Session(sid, subject, role, Actor.SELF, now, now), until);
        String known = Sha256.of("e30.e30.c2ln").asString();
        stores.personTokens().put(known, new PersonToken(sid, until));
        return "e30.e30.c2ln";
    }

    private String next() {
        return backends.take("CLEVER_SYNC_QUEUE_URL").body();
    }

    private FunctionProcess start(Class<? extends RequestStreamHandler> handler) {
        return FunctionProcess.of(handler, backends.variables());
    }

    private FunctionProcess restore(Class<? extends RequestStreamHandler> handler)
            throws InterruptedException {
        Map<String, String> variables = new HashMap<>(backends.variables());
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        FunctionProcess function = FunctionProcess.of(handler, variables);
        function.api().awaitSnapshot();
        return function;
    }

    private static void assertThatHooksRan(FunctionProcess function) throws Exception {
        assertThat(function.api().asked()).startsWith("restore/next");
        assertThat(function.lines())
                .noneMatch(line -> line.contains("warm-up-failed") || line.contains("\"broken\""));
        assertThatLogIsJson(function);
    }

    // The first line is the JVM's own, about the client's native library, where there is any.
    private static void assertThatLogIsJson(FunctionProcess function) throws Exception {
        assertThat(function.lines())
                .filteredOn(line -> line.startsWith("{"))
                .isNotEmpty()
                .allMatch(line -> Json.strict(line.getBytes(UTF_8)).isPresent());
    }

    private static void replaceMessage(ObjectNode event, Message message) {
        ObjectNode first = (ObjectNode) event.at("/Records/0");
        first.put("body", message.body()).put("receiptHandle", message.receiptHandle());
    }

    private static JsonNode body(JsonNode reply) {
        return Json.strict(reply.path("body").asText().getBytes(UTF_8)).orElseThrow();
    }

    private static ObjectNode allowed(String name, String bearer) {
        ObjectNode event = Events.read(name);
        ((ObjectNode) event.path("headers")).put("authorization", "Bearer " + bearer);
        return event;
    }

    private static ObjectNode signed(String name) {
        ObjectNode event = Events.read(name);
        ObjectNode headers = (ObjectNode) event.path("headers");
        String time = Long.toString(Instant.now().getEpochSecond());
        byte[] body = event.path("body").asText().getBytes(UTF_8);
        String id = headers.path("webhook-id").asText();
        headers.put("webhook-timestamp", time);
        headers.put("webhook-signature", Signer.sign(Neighbours.WEBHOOK_SECRET, id, time, body));
        return event;
    }

    @AfterAll
    void stop() {
        backends.close();
    }
}
