package dev.rollcall.account.customer;

import dev.rollcall.district.DistrictId;

/** What came of an attempt to change accounts. */
public sealed interface Commit {

    /** All of it is stored. */
    record Done() implements Commit {}

    /**
     * Nothing is stored: an account is not the one the change was made from, or lets a district go
     * that is not its own. A race that is lost may be told like this.
     */
    record Stale() implements Commit {}

    /**
     * Nothing is stored: the district has another destination (product.md R14).
     *
     * @param district the district
     */
    record Taken(DistrictId district) implements Commit {}
}
