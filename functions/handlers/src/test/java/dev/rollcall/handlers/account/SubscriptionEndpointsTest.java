package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Right;
import dev.rollcall.account.subscription.Standing;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.handlers.Answer;
import dev.rollcall.notice.Entry;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** From the request to what is stored, under Rocket Math's profile. */
class SubscriptionEndpointsTest {
    private static final String TRIAL = "/subscription/trial";
    private static final String SEATS = "/subscription/seats";
    private static final String PURCHASES = "/purchases";

    private final AccountWorld world = new AccountWorld();
    private final Account account = world.link(world.openAccount());
    private final Member owner = world.join(account, SampleAccounts.owner());

    @Nested
    @DisplayName("in the trial")
    final class InTheTrial {

        @Test
        @DisplayName("R4: the trial ends 30 days on, and a second enable starts none")
        void startsOneTrialEver() {
            Answer started = post(TRIAL, "");
            world.pass(Duration.ofDays(31));
            Answer again = post(TRIAL, "");

            assertThat(started.status()).isEqualTo(201);
            assertThat(started.json().at("/trial/endsOn").asText()).isEqualTo("2026-12-22");
            assertThat(started.json().at("/trial/zone").asText())
                    .isEqualTo("America/Los_Angeles");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.code()).isEqualTo("trial-used");
            assertThat(stored().standing(world.clock.instant())).isEqualTo(Standing.TRIAL_ENDED);
        }

        @Test
        @DisplayName("R4: day 30 and day 31 differ")
        void showsDayThirtyAndDayThirtyOne() {
            post(TRIAL, "");

            world.pass(Duration.ofDays(30).minusSeconds(1));
            assertThat(get("/subscription").json().path("standing").asText()).isEqualTo("trial");
            world.pass(Duration.ofSeconds(1));
            assertThat(get("/subscription").json().path("standing").asText())
                    .isEqualTo("trial-ended");
        }

        @Test
        @DisplayName("R4: the same enable sent twice is one, and is answered the same")
        void answersARepeatedEnableTheSame() {
            Answer first = by(owner).post(path(TRIAL), "key-a", "");
            Answer again = by(owner).post(path(TRIAL), "key-a", "");

            assertThat(again.json()).isEqualTo(first.json());
            assertThat(world.outbox.entries()).hasSize(1);
        }

        @Test
        @DisplayName("R23: 5,000 seats set in the trial, 0 charged")
        void setsSeatsUpFree() {
            post(TRIAL, "");

            Answer set = put(SEATS, "\"1\"", "{\"seats\":5000}");

            assertThat(set.status()).isEqualTo(200);
            assertThat(set.header("etag")).isEqualTo("\"2\"");
            assertThat(stored().terms()).isEmpty();
            assertThat(pool()).hasValue(5_000);
        }

        @Test
        @DisplayName("R23: outside the trial no seats are free")
        void setsNoSeatsUpFreeOutsideTheTrial() {
            assertThat(put(SEATS, "\"0\"", "{\"seats\":5}").code()).isEqualTo("trial-not-running");
            assertThat(pool()).isEmpty();
        }

        @Test
        void changesNoSeatsOfAVersionThatIsGone() {
            post(TRIAL, "");

            assertThat(put(SEATS, "\"0\"", "{\"seats\":5}").status()).isEqualTo(412);
            assertThat(by(owner).call("PUT", path(SEATS), Map.of(), "{\"seats\":5}").status())
                    .isEqualTo(428);
        }
    }

    @Nested
    @DisplayName("buying")
    final class Buying {

        @Test
        @DisplayName("R5, R25: the trial becomes a paid year; connection and roster stay")
        void turnsTheTrialIntoAPaidYear() {
            post(TRIAL, "");
            var before = world.connection();

            Answer bought = post(PURCHASES, "{\"seats\":667}");

            assertThat(bought.status()).isEqualTo(201);
            assertThat(bought.json().path("standing").asText()).isEqualTo("paid");
            assertThat(bought.json().at("/terms/0/price/total").asLong()).isEqualTo(200_100);
            assertThat(bought.json().at("/terms/0/from").asText()).isEqualTo("2026-11-22");
            assertThat(bought.json().at("/terms/0/until").asText()).isEqualTo("2027-11-22");
            assertThat(pool()).hasValue(667);
            assertThat(world.connection().withSettings(before.settings())).isEqualTo(before);
        }

        @Test
        @DisplayName("R25: a renewal before the end adds to the end")
        void addsToTheEnd() {
            post(PURCHASES, "{\"seats\":667}");
            world.pass(Duration.ofDays(300));

            Answer renewed = post(PURCHASES, "{\"seats\":700}");

            assertThat(renewed.json().at("/terms/1/from").asText()).isEqualTo("2027-11-22");
            assertThat(renewed.json().at("/terms/1/until").asText()).isEqualTo("2028-11-22");
        }

        @Test
        @DisplayName("R27: 499 seats for 500 students are refused, by saying how many are needed")
        void refusesFewerSeatsThanStudents() {
            rostered(500);

            Answer refused = post(PURCHASES, "{\"seats\":499}");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("too-few-seats");
            assertThat(refused.json().path("needed").asText()).isEqualTo("500");
            assertThat(stored()).isEqualTo(Subscription.none());
            assertThat(post(PURCHASES, "{\"seats\":500}").status()).isEqualTo(201);
        }

        @Test
        @DisplayName("R27: only the staff may allow fewer, and the reason is recorded")
        void recordsAnException() {
            rostered(500);
            String body = "{\"seats\":499,\"exception\":\"paper order follows\"}";

            assertThat(post(PURCHASES, body).code()).isEqualTo("permission-missing");
            assertThat(world.staff().post(path(PURCHASES), body).status()).isEqualTo(201);

            assertThat(stored().terms().getFirst().exception()).hasValue("paper order follows");
            assertThat(lastEvent()).isEqualTo(JournalEvent.SEATS_BOUGHT);
        }

        @Test
        @DisplayName("R20: a co-owner who may view does not renew, one who may renew does")
        void letsThoseRenewWhoMay() {
            Member viewer = world.join(account, SampleAccounts.coOwner(Right.VIEW));
            Member renewer = world.join(account, SampleAccounts.coOwner(Right.RENEW));
            String body = "{\"seats\":1}";

            assertThat(by(viewer).post(path(PURCHASES), body).code())
                    .isEqualTo("permission-missing");
            assertThat(by(viewer).get(path("/subscription")).status()).isEqualTo(200);
            assertThat(by(renewer).post(path(PURCHASES), body).status()).isEqualTo(201);
        }

        @Test
        void tellsAPurchaseToNobodyByMailAndTakesTheReminderBack() {
            post(TRIAL, "");
            post(PURCHASES, "{\"seats\":667}");

            assertThat(world.outbox.entries())
                    .extracting(Entry::state)
                    .extracting(Enum::name)
                    .containsExactly("WITHDRAWN");
        }
    }

    @Nested
    @DisplayName("asking for a price")
    final class AskingForAPrice {

        @Test
        @DisplayName("R7: 667 seats are quoted with the cheaper 1,000")
        void namesTheCheaperLargerBracket() {
            Answer quote = post("/quotes", "{\"seats\":667}");

            assertThat(quote.json().at("/price/total").asLong()).isEqualTo(200_100);
            assertThat(quote.json().at("/cheaper/seats").asInt()).isEqualTo(1_000);
            assertThat(quote.json().at("/cheaper/total").asLong()).isEqualTo(200_000);
        }

        @Test
        @DisplayName("R26: a quote goes to any address, the mail's fact holds none, and it stays")
        void sendsAQuoteToAnyAddress() {
            Answer made = post("/quotes", "{\"seats\":667,\"sendTo\":\"board@town.example\"}");

            assertThat(made.status()).isEqualTo(201);
            assertThat(world.outbox.entries()).singleElement().satisfies(entry ->
                    assertThat(entry.fact().toString()).doesNotContain("town.example"));
            assertThat(world.quotes.find(account.id(), 1).orElseThrow().recipient()).isPresent();
            assertThat(by(owner).get(made.header("location")).json()).isEqualTo(made.json());
            assertThat(world.log.lines().toString()).doesNotContain("town.example");
        }

        @Test
        @DisplayName("R26: the vendor's own quotes say so")
        void tellsOfficialQuotes() {
            Answer official = world.staff().post(path("/quotes"), "{\"seats\":1}");

            assertThat(official.json().path("issuer").asText()).isEqualTo("vendor");
            assertThat(post("/quotes", "{\"seats\":1}").json().path("issuer").asText())
                    .isEqualTo("account");
        }

        @Test
        @DisplayName("R26: a quote is bought at its price, and not after its last day")
        void buysAQuote() {
            post("/quotes", "{\"seats\":667}");

            assertThat(post(PURCHASES, "{\"quote\":1}").json().at("/terms/0/quote").asInt())
                    .isEqualTo(1);
            world.pass(Duration.ofDays(61));
            assertThat(post(PURCHASES, "{\"quote\":1}").code()).isEqualTo("quote-expired");
            assertThat(post(PURCHASES, "{\"quote\":2}").code()).isEqualTo("field-value");
        }

        @Test
        void pagesThroughQuotes() {
            IntStream.range(0, 3).forEach(each -> post("/quotes", "{\"seats\":1}"));

            Answer first = get("/quotes?limit=2");
            String next = first.json().path("next").asText();
            Answer second = get("/quotes?limit=2&cursor=" + next);

            assertThat(first.json().findValuesAsText("quote")).containsExactly("3", "2");
            assertThat(second.json().findValuesAsText("quote")).containsExactly("1");
            assertThat(second.json().has("next")).isFalse();
            assertThat(get("/quotes?cursor=x").code()).isEqualTo("cursor-invalid");
        }

        @Test
        void tellsByCodeAndPlaceWhatIsWrong() {
            assertThat(post("/quotes", "{\"seats\":0}").json().path("path").asText())
                    .isEqualTo("$.seats");
            assertThat(post("/quotes", "{\"seats\":1,\"product\":\"x\"}").code())
                    .isEqualTo("product-not-sold");
            assertThat(post("/quotes", "{\"seats\":1,\"sendTo\":\"x\"}").json().path("path").asText())
                    .isEqualTo("$.sendTo");
            assertThat(get("/quotes/7").status()).isEqualTo(404);
            assertThat(get("/quotes/x").status()).isEqualTo(404);
        }
    }

    private Party by(Member member) {
        return world.member(member.id());
    }

    private Answer get(String path) {
        return by(owner).get(path(path));
    }

    private Answer post(String path, String body) {
        return by(owner).post(path(path), body);
    }

    private Answer put(String path, String version, String body) {
        return by(owner).call("PUT", path(path), Map.of("if-match", version), body);
    }

    private String path(String path) {
        return "/v1/accounts/" + account.id() + path;
    }

    private Subscription stored() {
        return world.subscriptions.find(account.id());
    }

    private OptionalInt pool() {
        return world.connection().settings().seats().main().pool();
    }

    private JournalEvent lastEvent() {
        return world.accounts.journal(account.id(), "", 1).entries().getFirst().event();
    }

    /** So many students of the district need a seat, as its last run counted them. */
    private void rostered(int students) {
        List<Seat> seats =
                IntStream.range(0, students)
                        .mapToObj(each ->
                                new Seat(
                                        "student-" + each,
                                        SeatState.WAITING,
                                        world.clock.instant(),
                                        Optional.empty()))
                        .toList();
        world.seats.closeStep(
                AccountWorld.DISTRICT, "default", SeatLedger.of(seats, "", 1, 1), 1);
    }
}
