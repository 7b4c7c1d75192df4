package dev.rollcall.portals.lies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.sync.run.RunPhase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A proxy whose list of tenants lies for a night takes nothing from the tenant's people. */
class LyingTenantListFaultTest {

    private final ForeignServer server = ForeignServer.proxyAt("/proxy");
    private final LyingWorld world = new LyingWorld(server.base(), ForeignServer.TENANT);

    static Stream<Arguments> lies() {
        return Stream.of(
                arguments("a 500", saying(Answer.status(500)), ConnectionState.ACTIVE),
                arguments("a 401", saying(Answer.status(401)), ConnectionState.ACTIVE),
                arguments("a 404", saying(Answer.status(404)), ConnectionState.ACTIVE),
                arguments(
                        "no body",
                        saying(Answer.list("", List.of()).withBody("")),
                        ConnectionState.ACTIVE),
                arguments(
                        "HTML",
                        saying(Answer.list("", List.of()).withBody("<html></html>")),
                        ConnectionState.ACTIVE),
                arguments("an empty object", saying(Answer.json(Map.of())), ConnectionState.ACTIVE),
                arguments(
                        "an empty list",
                        saying(Answer.list("applications", List.of())),
                        ConnectionState.ACTIVE),
                arguments(
                        "a list that is a text",
                        saying(Answer.json(Map.of("applications", "none"))),
                        ConnectionState.ACTIVE),
                arguments(
                        "another tenant alone", each("tenant_id", 1), ConnectionState.DISCONNECTED),
                arguments("a tenant without a bearer", each("bearer", ""), ConnectionState.ACTIVE),
                arguments(
                        "a tenant that is switched off",
                        each("enabled", "false"),
                        ConnectionState.NOT_ENABLED));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void takesNothingFromAnybodyWhenItSays(String name, Lie lie, ConnectionState state) {
        world.night();
        Standing before = world.standing();

        server.lying(lie.about("applications"));
        world.night();

        assertThat(world.connection().state()).as(name).isEqualTo(state);
        assertThat(world.standing()).isEqualTo(before);

        server.tellTheTruth();
        world.work();
        assertThat(world.night().run().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.connection().state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(world.standing()).isEqualTo(before);
    }

    private static Lie saying(Answer answer) {
        return Lie.telling(any -> answer);
    }

    private static Lie each(String field, Object value) {
        return Lie.telling(answer ->
                answer.withRows(
                        answer.rows().stream()
                                .map(row -> ForeignDistrict.with(row, field, value))
                                .toList()));
    }
}
