package dev.rollcall.portals.lies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.roster.Kind;
import dev.rollcall.sync.run.RunPhase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's server, wherever it has its resources, is read whole. */
class ForeignServerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/ims/oneroster/v1p1",
                "/ims/oneroster/v1p1/",
                "/any/thing at all encoded%20path/x",
                "/any/thing at all encoded%20path/x/"
            })
    void readsAPlainServerWhole(String basePath) {
        try (ForeignServer server = ForeignServer.plainAt(basePath.replace(" ", "%20"))) {
            assertReadWhole(new LyingWorld(server.base()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ims/oneroster/v1p1", "/ims/oneroster/rostering/v1p2"})
    void findsThePathByItselfWhenOnlyTheServerIsNamed(String basePath) {
        try (ForeignServer server = ForeignServer.plainAt(basePath)) {
            assertReadWhole(new LyingWorld(server.base().resolve("/")));
        }
    }

    @Test
    void readsTheUsersOfVersion12() {
        try (ForeignServer server = ForeignServer.plainAt("/ims/oneroster/rostering/v1p2")) {
            server.keeping(ForeignDistrict.standard().inVersion12());
            assertReadWhole(new LyingWorld(server.base()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/some/where", "/some/where/"})
    void readsATenantBehindAProxyWhole(String basePath) {
        try (ForeignServer server = ForeignServer.proxyAt(basePath)) {
            assertReadWhole(new LyingWorld(server.base(), ForeignServer.TENANT));
        }
    }

    @Test
    void readsNothingAnewOnANightWithoutChanges() {
        try (ForeignServer server = ForeignServer.plainAt("/x")) {
            LyingWorld world = new LyingWorld(server.base());
            world.night();
            Standing before = world.standing();

            assertThat(world.night().run().phase()).isEqualTo(RunPhase.COMPLETED);
            assertThat(world.standing()).isEqualTo(before);
        }
    }

    private static void assertReadWhole(LyingWorld world) {
        assertThat(world.night().run().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.connection().state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(world.connection().name()).isEqualTo("Far District");
        Standing standing = world.standing();
        assertThat(standing.count(Kind.SCHOOL)).isEqualTo(ForeignDistrict.SCHOOLS);
        assertThat(standing.count(Kind.TERM)).isEqualTo(3);
        assertThat(standing.count(Kind.COURSE)).isEqualTo(6);
        assertThat(standing.count(Kind.CLASS)).isEqualTo(ForeignDistrict.CLASSES);
        assertThat(standing.count(Kind.PERSON))
                .isEqualTo(ForeignDistrict.STUDENTS + ForeignDistrict.TEACHERS);
        assertThat(standing.places()).isEqualTo(ForeignDistrict.ENROLLMENTS);
        assertThat(standing.seats()).hasSize(ForeignDistrict.STUDENTS);
    }
}
