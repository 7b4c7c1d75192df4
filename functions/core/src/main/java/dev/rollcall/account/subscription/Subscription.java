package dev.rollcall.account.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All an account ever tried and bought, oldest first; nothing is taken out, so that this is the
 * history too.
 *
 * @param trial the trial, once it was started
 * @param terms paid years in the order in which they were bought
 * @param version counts the changes, 0 before the first
 */
public record Subscription(Optional<FreeTrial> trial, List<Term> terms, long version) {

    /** By whose days paid years begin and end. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    public Subscription {
        terms = List.copyOf(terms);
    }

    /** Of an account that never had one. */
    public static Subscription none() {
        return new Subscription(Optional.empty(), List.of(), 0);
    }

    /** How the account stands. */
    public Standing standing(Instant now) {
        LocalDate today = day(now);
        if (terms.stream().anyMatch(term -> term.covers(today))) {
            return Standing.PAID;
        }
        if (trial.filter(free -> free.runsAt(now)).isPresent()) {
            return Standing.TRIAL;
        }
        return terms.isEmpty()
                ? trial.map(over -> Standing.TRIAL_ENDED).orElse(Standing.NONE)
                : Standing.LAPSED;
    }

    /** Paid seats of a product: the most of all years that are bought and have not ended. */
    public int paidSeats(String product, Instant now) {
        LocalDate today = day(now);
        return terms.stream()
                .filter(term -> term.product().equals(product) && term.until().isAfter(today))
                .mapToInt(term -> term.price().seats())
                .max()
                .orElse(0);
    }

    /** Every product of which a year was ever bought. */
    public Set<String> products() {
        return terms.stream().map(Term::product).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The year that was bought by this purchase. */
    Optional<Term> bought(String key) {
        return terms.stream().filter(term -> term.key().equals(key)).findFirst();
    }

    /** True from the first purchase of a product on, whatever became of it. */
    public boolean wasBought(String product) {
        return terms.stream().anyMatch(term -> term.product().equals(product));
    }

    /**
     * When the next year of a product begins: the day after the last one paid for, and today when
     * none is left or only a trial runs.
     */
    public LocalDate nextFrom(String product, Instant now) {
        LocalDate today = day(now);
        return chain(product)
                .map(last -> last.getLast().until())
                .filter(until -> until.isAfter(today))
                .orElse(today);
    }

    /**
     * When a year that begins on this day ends. Counted from the first of the years it continues,
     * so that 29 February comes back in the next leap year (R25).
     */
    public LocalDate until(String product, LocalDate from) {
        Optional<List<Term>> continued =
                chain(product).filter(terms -> terms.getLast().until().equals(from));
        return continued
                .map(years -> years.getFirst().from().plusYears(years.size() + 1L))
                .orElseGet(() -> from.plusYears(1));
    }

    Subscription withTrial(FreeTrial started) {
        return new Subscription(Optional.of(started), terms, version + 1);
    }

    Subscription withTerm(Term term) {
        List<Term> all = new ArrayList<>(terms);
        all.add(term);
        return new Subscription(trial, all, version + 1);
    }

    static LocalDate day(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }

    /** The product's years up to the last, each of which begins where the one before ends. */
    private Optional<List<Term>> chain(String product) {
        List<Term> chain = new ArrayList<>();
        for (Term term : terms) {
            if (term.product().equals(product)) {
                if (!chain.isEmpty() && !chain.getLast().until().equals(term.from())) {
                    chain.clear();
                }
                chain.add(term);
            }
        }
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain);
    }
}
