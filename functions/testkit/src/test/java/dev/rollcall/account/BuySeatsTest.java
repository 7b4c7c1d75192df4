package dev.rollcall.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.subscription.BuySeats;
import dev.rollcall.account.subscription.BuySeats.Refusal;
import dev.rollcall.account.subscription.BuySeats.Result;
import dev.rollcall.account.subscription.ManageTrial;
import dev.rollcall.account.subscription.Standing;
import dev.rollcall.account.subscription.Term;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.EntryState;
import dev.rollcall.notice.Party;
import dev.rollcall.testkit.contract.AtOnce;
import dev.rollcall.testkit.sample.SampleProfiles;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

final class BuySeatsTest {
    private final Shop shop = new Shop();

    @Test
    @DisplayName("R4: there is one trial ever, also for whoever asks at once")
    void startsOneTrialEver() throws InterruptedException {
        assertThat(AtOnce.call(10, () -> shop.trials().start(shop.account)))
                .filteredOn(ManageTrial.Result.Done.class::isInstance)
                .hasSize(1);

        shop.clock.advance(Duration.ofDays(400));

        assertThat(shop.trials().start(shop.account))
                .isEqualTo(new ManageTrial.Result.Refused(ManageTrial.Refusal.TRIAL_USED));
        assertThat(shop.subscription().standing(shop.clock.instant()))
                .isEqualTo(Standing.TRIAL_ENDED);
    }

    @Test
    @DisplayName("R4: seven days before its end somebody is told, unless it was paid for")
    void remindsOfTheEnd() {
        shop.trials().start(shop.account);

        assertThat(reminder().fact().at())
                .isEqualTo(shop.clock.instant().plus(Duration.ofDays(23)));
        assertThat(reminder().fact().details()).containsEntry("endsOn", "2026-12-22");

        shop.buy("order-1", 500);
        assertThat(reminder().state()).isEqualTo(EntryState.WITHDRAWN);
    }

    @Test
    @DisplayName("R23: 5,000 seats are set up in the trial, and nothing is charged")
    void setsSeatsUpFree() {
        shop.trials().start(shop.account);

        shop.trials().setSeats(shop.account, Shop.PRODUCT, 5_000);

        assertThat(shop.settled).containsOnly(shop.account);
        assertThat(shop.subscription().terms()).isEmpty();
        assertThat(shop.subscription().paidSeats(Shop.PRODUCT, shop.clock.instant())).isZero();
        assertThat(shop.subscription().trial().orElseThrow().seatTarget(Shop.PRODUCT))
                .hasValue(5_000);
    }

    @Test
    @DisplayName("R23: no seats are free before the trial or after it")
    void setsNoSeatsUpFreeOutsideTheTrial() {
        var refused = new ManageTrial.Result.Refused(ManageTrial.Refusal.NO_TRIAL);

        assertThat(shop.trials().setSeats(shop.account, Shop.PRODUCT, 1)).isEqualTo(refused);
        shop.trials().start(shop.account);
        shop.clock.advance(Duration.ofDays(30));
        assertThat(shop.trials().setSeats(shop.account, Shop.PRODUCT, 1)).isEqualTo(refused);
        assertThat(shop.settled).hasSize(1);
    }

    @Test
    @DisplayName("R5, R25: the trial becomes a paid year, and the seats are what was paid for")
    void turnsTheTrialIntoAPaidYear() {
        shop.trials().start(shop.account);
        shop.trials().setSeats(shop.account, Shop.PRODUCT, 5_000);

        shop.buy("order-1", 500);

        assertThat(shop.subscription().standing(shop.clock.instant())).isEqualTo(Standing.PAID);
        assertThat(shop.settled).hasSize(3);
        assertThat(shop.subscription().paidSeats(Shop.PRODUCT, shop.clock.instant()))
                .isEqualTo(500);
        assertThat(shop.subscription().trial()).isPresent();
    }

    @Test
    @DisplayName("R27: 499 seats for 500 students are refused, 500 are not")
    void refusesFewerSeatsThanStudents() {
        shop.needed = 500;

        assertThat(shop.buy("order-1", 499)).isEqualTo(new Result.TooFew(499, 500));
        assertThat(shop.subscription().terms()).isEmpty();
        assertThat(shop.settled).isEmpty();

        assertThat(shop.buy("order-2", 500)).isInstanceOf(Result.Bought.class);
    }

    @Test
    @DisplayName("R27: an exception is recorded where there is one")
    void recordsAnException() {
        shop.needed = 500;
        var order = new BuySeats.Order("order-1", Optional.of("paper order follows"));

        assertThat(shop.till().buy(shop.account, order, Shop.PRODUCT, 499))
                .isInstanceOf(Result.Bought.class);

        assertThat(shop.subscription().terms())
                .extracting(Term::exception)
                .containsExactly(Optional.of("paper order follows"));
    }

    @Test
    void buysNothingMoreWhenAPurchaseIsRepeated() {
        shop.buy("order-1", 500);
        shop.settled.clear();

        assertThat(shop.buy("order-1", 500)).isInstanceOf(Result.Bought.class);

        assertThat(shop.subscription().terms()).hasSize(1);
        assertThat(shop.settled).containsExactly(shop.account);
    }

    @Test
    void letsOneOfManyPurchasesAtOnceThrough() throws InterruptedException {
        assertThat(AtOnce.call(10, () -> shop.buy("order-1", 500)))
                .allMatch(result ->
                        result instanceof Result.Bought
                                || result.equals(new Result.Refused(Refusal.CHANGED_MEANWHILE)));
        assertThat(shop.subscription().terms()).hasSize(1);
    }

    @Test
    @DisplayName("R26: a quote's price holds while it is valid, whatever prices do")
    void buysAtTheQuotesPrice() {
        int number = shop.quote(500, Optional.empty()).number();
        shop.priceFrom(9_999);

        shop.till().buyQuoted(shop.account, Shop.order("order-1"), number);

        assertThat(shop.subscription().terms())
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.price().total()).isEqualTo(150_000);
                    assertThat(term.quote()).hasValue(number);
                });
    }

    @Test
    @DisplayName("R26: a quote counts until its last day ends, and only on its account")
    void refusesQuotesThatDoNotCount() {
        int number = shop.quote(500, Optional.empty()).number();
        shop.clock.advance(Duration.ofDays(61));

        assertThat(shop.till().buyQuoted(shop.account, Shop.order("order-1"), number))
                .isEqualTo(new Result.Refused(Refusal.QUOTE_EXPIRED));
        assertThat(shop.till().buyQuoted(shop.account, Shop.order("order-1"), 7))
                .isEqualTo(new Result.Refused(Refusal.QUOTE_UNKNOWN));
    }

    @Test
    @DisplayName("R4: where the vendor has no trial, none starts")
    void startsNoTrialWhereThereIsNone() {
        shop.vendor = SampleProfiles.sellingNothing(Shop.PRODUCT);

        assertThat(shop.trials().start(shop.account))
                .isEqualTo(new ManageTrial.Result.Refused(ManageTrial.Refusal.TRIAL_NOT_OFFERED));
        assertThat(shop.buy("order-1", 1)).isEqualTo(new Result.Refused(Refusal.PRODUCT_NOT_SOLD));
    }

    @Test
    void sellsOnlyWhatHasAPrice() {
        assertThat(shop.till().buy(shop.account, Shop.order("order-1"), "reading", 1))
                .isEqualTo(new Result.Refused(Refusal.PRODUCT_NOT_SOLD));
        assertThat(shop.buy("order-1", 0))
                .isEqualTo(new Result.Refused(Refusal.SEATS_OUT_OF_BOUNDS));
    }

    private Entry reminder() {
        return shop.outbox.find(Party.of(shop.account.asString()), "trial-ending").orElseThrow();
    }
}
