package dev.rollcall.district;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A district's products, each with rules of its own (I6). The first is the one people sign in to.
 * Products are added and changed, never taken away: whoever holds a seat keeps it.
 *
 * @param byProduct settings by product id, at least one and at most {@link #MOST}, in their order
 */
public record ProductSeats(Map<String, SeatSettings> byProduct) {

    /** The product of a district for which nothing else was said. */
    public static final String DEFAULT_PRODUCT = "default";

    public static final int MOST = 20;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public ProductSeats {
        byProduct = Collections.unmodifiableMap(new LinkedHashMap<>(byProduct));
        if (byProduct.isEmpty() || byProduct.size() > MOST) {
            throw new IllegalArgumentException("a district has 1 to " + MOST + " products");
        }
        if (!byProduct.keySet().stream().allMatch(ProductSeats::isProductId)) {
            throw new IllegalArgumentException("a product id is lower case letters and digits");
        }
    }

    /** The one product of a district for which nothing else was said. */
    public static ProductSeats of(SeatSettings only) {
        return new ProductSeats(Map.of(DEFAULT_PRODUCT, only));
    }

    /** Lower case letters, digits and hyphens, 1 to 40 of them, the first no hyphen. */
    public static boolean isProductId(String text) {
        return ID.matcher(text).matches();
    }

    /** The product people sign in to. */
    public String mainProduct() {
        return byProduct.keySet().iterator().next();
    }

    /** The settings of the product people sign in to. */
    public SeatSettings main() {
        return byProduct.values().iterator().next();
    }

    public Optional<SeatSettings> find(String product) {
        return Optional.ofNullable(byProduct.get(product));
    }

    /** The same with one product's settings changed; a new product begins without a limit. */
    public ProductSeats with(String product, UnaryOperator<SeatSettings> change) {
        Map<String, SeatSettings> all = new LinkedHashMap<>(byProduct);
        all.put(product, change.apply(all.getOrDefault(product, SeatSettings.unlimited())));
        return new ProductSeats(all);
    }

    /** The same once every pool is what it is at this time. */
    public ProductSeats asOf(Instant now) {
        Map<String, SeatSettings> all = new LinkedHashMap<>(byProduct);
        all.replaceAll((product, settings) -> settings.asOf(now));
        return new ProductSeats(all);
    }
}
