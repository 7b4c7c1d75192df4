package dev.rollcall.account.quote;

import java.util.Optional;

/** The vendor's prices. */
public interface PriceTables {

    /** The prices of a product as they are now; empty when it has none. */
    Optional<PriceTable> of(String product);
}
