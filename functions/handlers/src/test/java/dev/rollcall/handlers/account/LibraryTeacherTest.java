package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.SeatWorld.DISTRICT;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Place;
import dev.rollcall.district.LibraryAccess;
import dev.rollcall.handlers.Answer;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.signin.person.Subject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A teacher who comes by the portal's Library (profile rocket-math). */
final class LibraryTeacherTest {
    private static final String OPEN =
            "{\"kind\":\"library\",\"name\":\"Ms Tea\",\"teacher\":{\"district\":\"clever:d1\",\"id\":\"t1\"},"
                    + "\"owner\":{\"name\":\"Ms Tea\",\"email\":\"tea@school.example\"}}";

    private final SeatWorld world = new SeatWorld("rocket-math");
    private final AccountWorld api = world.api;

    @Test
    @DisplayName("R3: an unknown teacher owns an account at once, without anybody of the district")
    void ownsTheAccountAtOnce() {
        Account account = open();

        Member owner = owner(account);
        assertThat(account.teachers()).containsExactly(new Place(DISTRICT, "t1"));
        assertThat(account.ownership().state()).isEqualTo(Ownership.State.CONFIRMED);
        assertThat(owner.person()).hasValue(new Place(DISTRICT, "t1"));
        assertThat(api.member(owner.id()).post(path(account, "/subscription/trial"), "").status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName(
            "R3: the teacher gets exactly their own classes and students; a colleague's are absent")
    void rostersTheTeachersOwnClasses() {
        Account account = open();

        Answer asked = api.member(owner(account).id()).post(path(account, "/rostering"), "{}");
        world.drain();

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().at("/scope/teacher").asText()).isEqualTo("t1");
        assertThat(stored(Kind.CLASS, List.of("c0", "c1", "c2", "c3"))).containsExactly("c1");
        assertThat(
                        stored(
                                Kind.PERSON,
                                List.of("a", "b", "c", "d", "e", "f", "g", "t0", "t1", "t2")))
                .containsExactlyInAnyOrder("b", "c", "d", "t1");
    }

    @Test
    @DisplayName("R3: the same request twice opens one account and reads the same classes")
    void opensOneAccount() {
        Answer first = api.product().post("/v1/accounts", "enable-1", OPEN);
        Answer again = api.product().post("/v1/accounts", "enable-1", OPEN);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(api.accounts.members(id(first))).hasSize(1);
    }

    @Test
    @DisplayName("R3: signed in, the teacher acts as the owner by who they are")
    void actsBySignIn() {
        Account account = open();
        api.member(owner(account).id()).post(path(account, "/rostering"), "{}");
        world.drain();
        String sid = api.open(new Subject(DISTRICT, Optional.of("t1"), Optional.empty()));

        Answer seen = api.callAs(api.assertion(sid), "GET", path(account, ""));

        assertThat(seen.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R3: only a Library's teacher is made an owner by the request that opens")
    void makesNobodyElseAnOwner() {
        String district = OPEN.replace("library", "district");
        String nobody = OPEN.replaceFirst("\"teacher\":\\{[^}]*},", "");

        assertThat(api.product().post("/v1/accounts", district).code()).isEqualTo("field-value");
        assertThat(api.product().post("/v1/accounts", nobody).json().path("path").asText())
                .isEqualTo("$.owner");
    }

    @Test
    @DisplayName("R2: without a Library that is known to be open only the district's path is shown")
    void showsTheLibraryOnlyWhereItIsOpen() {
        assertThat(paths()).isEqualTo("[\"district\"]");

        world.settings("{\"library\":\"open\"}");
        assertThat(paths()).isEqualTo("[\"district\",\"library\"]");
        assertThat(api.connection().settings().library()).isEqualTo(LibraryAccess.OPEN);

        world.settings("{\"library\":\"closed\"}");
        assertThat(paths()).isEqualTo("[\"district\"]");
    }

    @Test
    @DisplayName("R2 R12: the hint promises a Library to nobody whose district has none")
    void promisesNoLibraryThatIsClosed() {
        world.settings(
                "{\"onboarding\":{\"gates\":[],\"minimumSeats\":200},\"firstRoster\":\"request\"}");
        assertThat(hint()).contains("Where the district has opened");
        world.settings("{\"library\":\"open\"}");
        assertThat(hint()).contains("Teachers can use the portal's Library");
        world.settings("{\"library\":\"closed\"}");
        assertThat(hint()).doesNotContain("Library");
    }

    private String paths() {
        return api.staff().get(SeatWorld.HOME + "/onboarding").json().path("paths").toString();
    }

    private String hint() {
        String request = "{\"event\":\"request\",\"purposes\":[\"rostering\"],\"seats\":199}";
        Answer refused = api.staff().post(SeatWorld.HOME + "/onboarding/events", request);
        assertThat(refused.json().path("reason").asText()).isEqualTo("seats-below-minimum");
        return refused.json().path("hint").asText();
    }

    private Account open() {
        Answer opened = api.product().post("/v1/accounts", OPEN);
        assertThat(opened.status()).isEqualTo(201);
        return api.accounts.find(id(opened)).orElseThrow();
    }

    private Member owner(Account account) {
        return api.accounts
                .member(account.id(), account.ownership().member().orElseThrow())
                .orElseThrow();
    }

    private List<String> stored(Kind kind, List<String> ids) {
        return api.roster.find(DISTRICT, api.connection().shards(), kind, ids).stream()
                .filter(StoredRecord::isActive)
                .map(record -> record.key().id())
                .toList();
    }

    private static AccountId id(Answer opened) {
        return new AccountId(opened.json().path("id").asText());
    }

    private static String path(Account account, String rest) {
        return "/v1/accounts/" + account.id() + rest;
    }
}
