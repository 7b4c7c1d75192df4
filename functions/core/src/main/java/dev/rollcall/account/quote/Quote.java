package dev.rollcall.account.quote;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.notice.delivery.EmailAddress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A price somebody was told, which holds until a day whatever prices do (R26). Never changes.
 *
 * @param account whose it is
 * @param number counts the account's quotes from 1
 * @param key names the request, so that repeating it makes no other quote
 * @param product what for
 * @param price seats and what they cost
 * @param cheaper more seats for less money, if there are any (R7)
 * @param issuedAt when it was made
 * @param validUntil the last day it holds, in {@link IssueQuote#ZONE}
 * @param issuer who made it
 * @param recipient where it was sent; empty for nowhere
 */
public record Quote(
        AccountId account,
        int number,
        String key,
        String product,
        Price price,
        Optional<Price> cheaper,
        Instant issuedAt,
        LocalDate validUntil,
        Issuer issuer,
        Optional<EmailAddress> recipient) {

    /** The number as people read it, unique among all accounts. */
    public String printedNumber() {
        return account.asString() + "-Q" + number;
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }

    /** Who made a quote. */
    public enum Issuer {
        /** Whoever manages the account. */
        ACCOUNT,
        /** The vendor: the official kind. */
        VENDOR
    }
}
