package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.AwsSettings;
import dev.rollcall.aws.dynamodb.CapacityMeter;
import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.explain.ExplainPerson;
import dev.rollcall.handlers.JsonLog;
import dev.rollcall.handlers.console.WidgetAnswer;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.Widgets;
import dev.rollcall.handlers.console.view.Views;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.local.aws.DynamoDbServer;
import dev.rollcall.local.aws.Tables;
import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Template;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.memory.InMemoryQueueDesk;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Issue 6, done when 2: with 5,000 districts stored, a look at them reads the directory by its
 * buckets and the page's rows, and scans nothing.
 */
class ManyDistrictsTest {
    private static final int DISTRICTS = 5_000;
    private static final int WARM = 12;
    private static final int CALLS = 10;

    private static final Map<String, Integer> CALLED = new ConcurrentHashMap<>();
    private static final UsageMeter METER = new UsageMeter();

    private static DynamoDbServer server;
    private static Widgets views;

    @BeforeAll
    static void fill() {
        server = DynamoDbServer.inMemory();
        Intrinsics names;
        try (var client = server.client()) {
            names = new Tables(client).create(Template.bundled(), new Intrinsics(Map.of()));
        }
        DynamoDbStores stores = stores(names);
        IntStream.range(0, DISTRICTS).parallel().forEach(i -> connect(stores, i));
        views = Views.over(ports(stores));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static ViewPorts ports(DynamoDbStores stores) {
        InstantSource clock = InstantSource.system();
        return new ViewPorts(
                stores.connections(),
                stores.runs(),
                stores.plans(),
                stores.seats(),
                stores.accounts(),
                new ExplainPerson(
                        stores.connections(),
                        new PersonReader(stores.rosters(), stores.seats()),
                        stores.seats(),
                        new Admission(stores.licences(), clock),
                        stores.logins(),
                        clock),
                stores.signInTallies(),
                new InMemoryQueueDesk(),
                JsonLog.nowhere(clock),
                "arn",
                clock);
    }

    private static DynamoDbStores stores(Intrinsics names) {
        var settings =
                AwsSettings.inRegion(
                                "us-east-1",
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .at(server.uri());
        var tables =
                new dev.rollcall.aws.dynamodb.Tables(
                        names.named("DistrictTable"),
                        names.named("RosterTable"),
                        names.named("RunTable"),
                        names.named("SeatTable"),
                        names.named("SignInTable"));
        var client =
                new AwsClients(settings)
                        .dynamoDb(new CapacityMeter(METER, tables.roster()), new Counter());
        return new DynamoDbStores(
                client, tables, InstantSource.system(), RandomGenerator.getDefault(), rest -> {});
    }

    private static void connect(DynamoDbStores stores, int number) {
        DistrictId id = new DistrictId(Portal.CLEVER, "district-" + number);
        var settings = DistrictSettings.standard(FirstRoster.AUTO);
        stores.connections()
                .create(
                        id,
                        Connection.discovered(id, settings, Instant.EPOCH)
                                .withName("School district number " + number)
                                .withPeople(number)
                                .withShards(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"widget\":\"districts\"}",
                "{\"widget\":\"districts\",\"sort\":\"name\"}",
                "{\"widget\":\"districts\",\"page\":\"200\"}",
                "{\"widget\":\"districts\",\"q\":\"number 49\",\"show\":\"stale\"}"
            })
    void readsTheDirectoryByItsBucketsAndScansNothing(String parameters) throws Exception {
        CALLED.clear();
        METER.take(Duration.ZERO);

        String html = show(parameters);

        long units = METER.take(Duration.ZERO).readMilliUnits() / 1_000;
        assertThat(html).contains("of ", "districts");
        assertThat(CALLED.keySet()).containsOnly("QueryRequest", "GetItemRequest");
        assertThat(CALLED.get("QueryRequest")).isLessThanOrEqualTo(2 * 16);
        assertThat(CALLED.get("GetItemRequest")).isLessThanOrEqualTo(2 * 25);
        assertThat(units).isLessThanOrEqualTo(DISTRICTS / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"widget\":\"queues\"}",
                "{\"widget\":\"sign-ins\"}",
                "{\"widget\":\"district\",\"district\":\"clever:district-7\"}",
                "{\"widget\":\"district\",\"district\":\"clever:district-7\",\"part\":\"onboarding\"}",
                "{\"widget\":\"explain\",\"district\":\"clever:district-7\",\"person\":\"4711\"}"
            })
    void scansNothingInAnyWidget(String parameters) throws Exception {
        CALLED.clear();

        assertThat(show(parameters)).doesNotContain("rc-notice rc-bad");

        assertThat(CALLED.keySet())
                .isSubsetOf("QueryRequest", "GetItemRequest", "BatchGetItemRequest");
        assertThat(CALLED.values().stream().mapToInt(Integer::intValue).sum())
                .isLessThanOrEqualTo(2 * 16 + 10);
    }

    /** Printed, and held to only far above: the build's machine has other things to do as well. */
    @Test
    void answersWarmWithinMoments() throws Exception {
        for (int call = 0; call < WARM; call++) {
            show("{\"widget\":\"districts\"}");
        }
        long[] millis = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long begun = System.nanoTime();
            show("{\"widget\":\"districts\"}");
            millis[call] = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        }
        Arrays.sort(millis);
        System.out.println("5,000 districts, warm: " + Arrays.toString(millis) + " ms");

        assertThat(millis[0]).isLessThan(3_000);
    }

    private static String show(String parameters) throws Exception {
        var event = new WidgetEvent(new ObjectMapper().readTree(parameters), "arn", "call");
        return ((WidgetAnswer.Shown) views.answer(event)).html().markup();
    }

    /** Counts what is asked of the store, by the kind of request. */
    private static final class Counter implements ExecutionInterceptor {
        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            CALLED.merge(context.request().getClass().getSimpleName(), 1, Integer::sum);
        }
    }
}
